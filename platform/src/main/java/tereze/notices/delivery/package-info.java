/// Sends what is due to the providers of e-mail and SMS, and knows what they answered.
@NullMarked
package tereze.notices.delivery;

import org.jspecify.annotations.NullMarked;
