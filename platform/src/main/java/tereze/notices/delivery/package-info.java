/// Sends due messages to the providers of e-mail and SMS, and stores the results.
@NullMarked
package tereze.notices.delivery;

import org.jspecify.annotations.NullMarked;
