/// The pages of gardens.
@NullMarked
package tereze.garden.web;

import org.jspecify.annotations.NullMarked;
