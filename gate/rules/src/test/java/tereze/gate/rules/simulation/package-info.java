/// A simulator of gate nodes, visitors, a network and a service behind, which proves what the rules promise
/// together.
///
/// Time is virtual, and all chance comes from one seed, so that each run can be repeated exactly. It uses the
/// public rules alone.
@NullMarked
package tereze.gate.rules.simulation;

import org.jspecify.annotations.NullMarked;
