package tereze.gate.rules;

import java.util.List;
import java.util.Optional;
import tereze.journal.Hash;

/// The randomness that orders the line. Nobody knows it before the roster is sealed, and anybody can recompute it.
public record Seed(Hash hash) {
    /// `SHA256("gate/seed/v1\0" ‖ event u32 ‖ randomness of the beacon ‖ secrets)`.
    ///
    /// @param signature of the beacon's round, whose SHA-256 is its randomness; empty: there is no beacon
    /// @param secrets that were revealed, in the order of their commitments
    public static Seed of(EventId event, Optional<byte[]> signature, List<byte[]> secrets) {
        ByteWriter message = ByteWriter.labelled("gate/seed/v1").u32(event.value());
        signature.ifPresent(round -> message.bytes(Hash.ofContent(round).bytes()));
        secrets.forEach(message::bytes);
        return new Seed(Hash.ofContent(message.toBytes()));
    }

    @Override
    public String toString() {
        return hash.toString();
    }
}
