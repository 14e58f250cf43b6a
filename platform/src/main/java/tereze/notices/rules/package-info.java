/// Pure rules of contacts and retries.
@NullMarked
package tereze.notices.rules;

import org.jspecify.annotations.NullMarked;
