/// The table of private organisations' requests and its queries.
@NullMarked
package tereze.exchange.store;

import org.jspecify.annotations.NullMarked;
