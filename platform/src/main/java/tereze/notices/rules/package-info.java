/// Whom an act is told to: pure functions.
@NullMarked
package tereze.notices.rules;

import org.jspecify.annotations.NullMarked;
