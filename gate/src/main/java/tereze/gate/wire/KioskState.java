package tereze.gate.wire;

/// How much of a kiosk's roster a gate has.
///
/// @param entries how many
/// @param last when was handed in last, milliseconds since 1970; 0: never
public record KioskState(long entries, long last) {}
