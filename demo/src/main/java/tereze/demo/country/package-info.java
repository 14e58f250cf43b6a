/// The synthetic country: people, homes, owners and tenants that no register ever held, made from a seed.
///
/// Its picture stands at [tereze.demo.country.Plan#DAY], whatever day it is loaded, so that one seed and one
/// size give the same country for ever. Its IINs carry the century digits 7 and 8, which are issued to nobody.
/// Names come from a stream of random numbers of their own: nothing that happens to a person depends on them.
@NullMarked
package tereze.demo.country;

import org.jspecify.annotations.NullMarked;
