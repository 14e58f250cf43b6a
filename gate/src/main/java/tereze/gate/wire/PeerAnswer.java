package tereze.gate.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node tells another one: what it has issued since it was asked last, and what it was told itself.
///
/// @param node that answers
/// @param at its clock, milliseconds since 1970
/// @param cursors the newest that it has, and those that took a lane further than it
/// @param draw null before the draw
/// @param secrets that were revealed to it
public record PeerAnswer(
        int node,
        long at,
        List<Part> rosters,
        List<CursorMessage> cursors,
        @Nullable DrawMessage draw,
        List<@Nullable String> secrets) {
    /// A part of a roster.
    ///
    /// @param node whose roster it is
    /// @param kiosk whether that is a kiosk
    /// @param from counts entries, from 0
    /// @param entries of 22 bytes each
    /// @param lanes one byte for each entry; null if all are in the public one
    /// @param more whether there are further ones
    public record Part(int node, boolean kiosk, long from, byte[] entries, byte @Nullable [] lanes, boolean more) {}
}
