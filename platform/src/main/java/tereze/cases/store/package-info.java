/// The table of cases.
@NullMarked
package tereze.cases.store;

import org.jspecify.annotations.NullMarked;
