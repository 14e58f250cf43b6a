/// The life of a case as pure functions: what a command leads to, and what an act makes of a case.
@NullMarked
package tereze.cases.rules;

import org.jspecify.annotations.NullMarked;
