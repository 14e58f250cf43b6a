/// What a node keeps: the roster of issued tickets with its seals, who arrived first when, and what it received.
@NullMarked
package tereze.gate.store;

import org.jspecify.annotations.NullMarked;
