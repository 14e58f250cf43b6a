/// The API and the pages of the queue.
@NullMarked
package tereze.queue.web;

import org.jspecify.annotations.NullMarked;
