/// The pure rules of leases.
@NullMarked
package tereze.garden.rules;

import org.jspecify.annotations.NullMarked;
