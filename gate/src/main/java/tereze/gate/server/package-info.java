/// The gate as a process: what it answers to those who queue, to the writer of cursors, and to the other nodes.
@NullMarked
package tereze.gate.server;

import org.jspecify.annotations.NullMarked;
