/// How registrations begin and end, and who is shown them: pure functions.
@NullMarked
package tereze.addresses.rules;

import org.jspecify.annotations.NullMarked;
