/// The life cycle of a case as pure functions: the decision on a command, and how acts change a case.
@NullMarked
package tereze.cases.rules;

import org.jspecify.annotations.NullMarked;
