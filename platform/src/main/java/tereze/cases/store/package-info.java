/// The table of cases and how it is read.
@NullMarked
package tereze.cases.store;

import org.jspecify.annotations.NullMarked;
