package tereze.gate.wire;

import java.util.ArrayList;
import java.util.List;
import tereze.gate.rules.EventId;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.RosterEntry;

/// What a kiosk hands in, as JSON. The header [tereze.gate.rules.KioskHeader] signs it.
///
/// @param from how many entries it had handed in before
/// @param entries of 22 bytes each
public record KioskMessage(int event, int node, long from, byte[] entries, List<SealLine> seals) {
    /// The message of a batch.
    public static KioskMessage of(KioskBatch batch) {
        byte[] entries = new byte[batch.entries().size() * RosterEntry.BYTES];
        int at = 0;
        for (RosterEntry entry : batch.entries()) {
            System.arraycopy(entry.bytes(), 0, entries, at, RosterEntry.BYTES);
            at += RosterEntry.BYTES;
        }
        return new KioskMessage(
                batch.event().value(),
                batch.node(),
                batch.from(),
                entries,
                batch.seals().stream().map(SealLine::of).toList());
    }

    /// The batch.
    ///
    /// @throws IllegalArgumentException if it is none
    public KioskBatch toBatch() {
        return new KioskBatch(
                new EventId(event),
                node,
                from,
                entries(Wire.present(entries, "entries")),
                Wire.present(seals, "seals").stream().map(SealLine::toSeal).toList());
    }

    /// Reads entries of 22 bytes each.
    ///
    /// @throws IllegalArgumentException if one is cut
    public static List<RosterEntry> entries(byte[] bytes) {
        if (bytes.length % RosterEntry.BYTES != 0) {
            throw new IllegalArgumentException("entries: " + bytes.length + " bytes (expected: 22 for each)");
        }
        List<RosterEntry> entries = new ArrayList<>(bytes.length / RosterEntry.BYTES);
        for (int at = 0; at < bytes.length; at += RosterEntry.BYTES) {
            entries.add(RosterEntry.of(bytes, at));
        }
        return entries;
    }
}
