/// The synthetic country: people, homes, owners and tenants that do not exist, made from a seed.
///
/// Its data are of [tereze.demo.country.Plan#DAY], whenever it is loaded, so that the same seed and size always give
/// the same country. Its IINs have the century digits 7 and 8, which nobody has. Names have their own stream of random
/// numbers: they do not depend on anything that happens to a person.
@NullMarked
package tereze.demo.country;

import org.jspecify.annotations.NullMarked;
