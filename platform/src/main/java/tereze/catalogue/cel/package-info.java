/// Compiles and evaluates the expressions of declarations: the Common Expression Language with typed names, a few
/// functions for dates, and limits on size and steps.
@NullMarked
package tereze.catalogue.cel;

import org.jspecify.annotations.NullMarked;
