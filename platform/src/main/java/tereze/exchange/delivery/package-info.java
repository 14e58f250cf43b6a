/// Sends messages to the webhooks of private organisations.
@NullMarked
package tereze.exchange.delivery;

import org.jspecify.annotations.NullMarked;
