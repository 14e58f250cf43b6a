package tereze.gate.wire;

import org.jspecify.annotations.Nullable;

/// How much of a kiosk's roster a node has.
///
/// @param entries how many
/// @param last the moment of the last hand-in, milliseconds since 1970; 0: there was none
/// @param seal of the newest of them, in hexadecimal digits; null if there are none
/// @param refused how many of the entries do not count, because their time was before the hand-in before them
/// @param at the clock of the node, milliseconds since 1970
public record KioskState(long entries, @Nullable String seal, long last, long refused, long at) {}
