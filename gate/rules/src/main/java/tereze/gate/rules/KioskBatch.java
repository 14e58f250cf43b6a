package tereze.gate.rules;

import java.util.List;
import java.util.Optional;

/// What a kiosk without a network has issued since it handed in last: whole seconds, with their seals.
///
/// @param from how many entries it had handed in before
/// @param entries in the order in which they were issued
/// @param seals of their seconds
public record KioskBatch(EventId event, int node, long from, List<RosterEntry> entries, List<Seal> seals) {
    /// A kiosk that is on has not yet sealed what it issued in the last second, or longer ago on a slow disk.
    private static final long SEALING_MILLIS = 5_000;

    public KioskBatch {
        entries = List.copyOf(entries);
        seals = List.copyOf(seals);
    }

    /// `HMAC(key of the node, "gate/kiosk/v1\0" ‖ event u32 ‖ node u16 ‖ from u64 ‖ entries ‖ hashes of the seals)`.
    public Tag tag(Hmac nodeKey) {
        return nodeKey.tag(message());
    }

    public boolean isSigned(Tag tag, Hmac nodeKey) {
        return nodeKey.verifies(message(), tag);
    }

    /// What is wrong with it; empty if it can be taken.
    public enum Wrong {
        /// Entries and seals do not fit each other, or what was handed in before.
        SEALS,
        /// Something was issued before the last hand-in, or in the future.
        TIME
    }

    /// Checks it.
    ///
    /// @param before the newest seal that was handed in; empty: nothing was
    /// @param fromMillis when was handed in last
    /// @param toMillis now
    public Optional<Wrong> check(Optional<Seal> before, long fromMillis, long toMillis) {
        Seal last = before.orElse(null);
        int at = 0;
        for (Seal seal : seals) {
            int end = at;
            while (end < entries.size() && entries.get(end).second() == seal.second()) {
                end++;
            }
            if (seal.node() != node || !seal.follows(last) || !seal.isOf(event, entries.subList(at, end))) {
                return Optional.of(Wrong.SEALS);
            }
            at = end;
            last = seal;
        }
        if (at != entries.size()) {
            return Optional.of(Wrong.SEALS);
        }
        boolean inTime = entries.stream()
                .allMatch(entry ->
                        entry.arrivedMillis() >= fromMillis - SEALING_MILLIS && entry.arrivedMillis() <= toMillis);
        return inTime ? Optional.empty() : Optional.of(Wrong.TIME);
    }

    private byte[] message() {
        ByteWriter message = ByteWriter.labelled("gate/kiosk/v1")
                .u32(event.value())
                .u16(node)
                .u64(from);
        entries.forEach(entry -> message.bytes(entry.bytes()));
        seals.forEach(seal -> message.bytes(seal.hash().bytes()));
        return message.toBytes();
    }
}
