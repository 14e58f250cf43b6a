/// The table of leases.
@NullMarked
package tereze.garden.store;

import org.jspecify.annotations.NullMarked;
