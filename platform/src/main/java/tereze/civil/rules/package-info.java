/// The rules of births: pure functions.
@NullMarked
package tereze.civil.rules;

import org.jspecify.annotations.NullMarked;
