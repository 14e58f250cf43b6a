/// The table of private organisations' requests and how it is read.
@NullMarked
package tereze.exchange.store;

import org.jspecify.annotations.NullMarked;
