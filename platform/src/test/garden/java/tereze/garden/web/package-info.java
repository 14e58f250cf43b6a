/// The pages of leases.
@NullMarked
package tereze.garden.web;

import org.jspecify.annotations.NullMarked;
