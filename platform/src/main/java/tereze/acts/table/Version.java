package tereze.acts.table;

import org.jspecify.annotations.Nullable;

/// The version of a row that was read, and the commitment of the act that made it. The thing's next act is chained to
/// it.
///
/// @param number 0 for a row that does not exist yet
/// @param previous 32 bytes; null if the thing has no act yet
public record Version(int number, byte @Nullable [] previous) {
    /// The version of a thing that does not exist yet.
    public static final Version NONE = new Version(0, null);
}
