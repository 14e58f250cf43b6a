/// What is done beside a gate: the draw that decides the order, the cursors that move the line for a site that is
/// not ours, and the check of everything, by anybody.
@NullMarked
package tereze.gate.queue;

import org.jspecify.annotations.NullMarked;
