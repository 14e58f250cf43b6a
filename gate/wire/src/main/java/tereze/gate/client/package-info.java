/// A node of the gate as seen from outside: for those who draw its order, move its line and check both.
@NullMarked
package tereze.gate.client;

import org.jspecify.annotations.NullMarked;
