/// What declarations may name of gardens.
@NullMarked
package tereze.garden.declared;

import org.jspecify.annotations.NullMarked;
