package tereze.acts.table;

import org.jspecify.annotations.Nullable;

/// Which version of a row was read, and the commitment of the act that made it, to which the thing's next act is
/// chained.
///
/// @param number 0 for a row that does not exist yet
/// @param previous 32 bytes, or null where there is no act of the thing before
public record Version(int number, byte @Nullable [] previous) {
    /// A thing that does not exist yet.
    public static final Version NONE = new Version(0, null);
}
