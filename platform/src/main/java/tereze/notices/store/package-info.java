/// The projection of messages.
@NullMarked
package tereze.notices.store;

import org.jspecify.annotations.NullMarked;
