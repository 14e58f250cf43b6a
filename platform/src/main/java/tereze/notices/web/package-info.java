/// The API of one's own messages.
@NullMarked
package tereze.notices.web;

import org.jspecify.annotations.NullMarked;
