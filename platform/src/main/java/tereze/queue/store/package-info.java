/// The tables of the queue.
@NullMarked
package tereze.queue.store;

import org.jspecify.annotations.NullMarked;
