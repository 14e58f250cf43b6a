/// The table of births.
@NullMarked
package tereze.civil.store;

import org.jspecify.annotations.NullMarked;
