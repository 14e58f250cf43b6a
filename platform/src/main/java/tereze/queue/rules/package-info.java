/// Pure rules for events, admissions and seals.
@NullMarked
package tereze.queue.rules;

import org.jspecify.annotations.NullMarked;
