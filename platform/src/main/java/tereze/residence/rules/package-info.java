/// What the registers' rows mean for registering somebody: pure functions.
@NullMarked
package tereze.residence.rules;

import org.jspecify.annotations.NullMarked;
