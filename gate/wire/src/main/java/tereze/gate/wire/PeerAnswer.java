package tereze.gate.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node tells another one: what it has issued since it was asked last, and what it received itself.
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
    /// A part of a roster: entries that count.
    ///
    /// @param node whose roster it is
    /// @param kiosk whether that is a kiosk
    /// @param next how far the part goes ([RosterMark])
    /// @param entries of 22 bytes each
    /// @param lanes one byte for each entry; null if all are in the public one
    /// @param more whether there are further ones
    /// @param last the moment at which the kiosk has handed in last, milliseconds since 1970; 0 for a node
    public record Part(
            int node, boolean kiosk, String next, byte[] entries, byte @Nullable [] lanes, boolean more, long last) {}
}
