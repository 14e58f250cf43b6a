/// What a node reads at its start: the event files and the file of keys.
@NullMarked
package tereze.gate.event;

import org.jspecify.annotations.NullMarked;
