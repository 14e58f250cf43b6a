/// How the register of people changes, and which numbers it issues: pure functions.
@NullMarked
package tereze.people.rules;

import org.jspecify.annotations.NullMarked;
