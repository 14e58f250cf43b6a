/// What declared services can name: evidence, choices and the writer of leases.
@NullMarked
package tereze.garden.declared;

import org.jspecify.annotations.NullMarked;
