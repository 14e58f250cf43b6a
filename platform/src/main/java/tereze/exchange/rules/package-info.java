/// Pure: what an agency may ask and what it is told.
@NullMarked
package tereze.exchange.rules;

import org.jspecify.annotations.NullMarked;
