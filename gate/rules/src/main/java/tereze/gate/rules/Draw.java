package tereze.gate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tereze.journal.Hash;

/// How the seed came about: what anybody needs to compute it again.
///
/// @param signature of the beacon's round; empty for an event without a beacon
/// @param secrets one for each commitment, in their order; empty if it was not revealed in time
public record Draw(EventId event, Optional<byte[]> signature, List<Optional<byte[]>> secrets) {
    public Draw {
        secrets = List.copyOf(secrets);
    }

    /// Whether something is in it that nobody could know before: a round of the beacon, or a secret. Without, the
    /// seed is a constant of the event, and the order can be computed before the queue begins.
    public boolean hasRandomness() {
        return signature.isPresent() || secrets.stream().anyMatch(Optional::isPresent);
    }

    /// The seed that follows.
    public Seed seed() {
        return Seed.of(
                event, signature, secrets.stream().flatMap(Optional::stream).toList());
    }

    /// `HMAC(key of cursors, "gate/draw/v1\0" ‖ event u32 ‖ seed)[0..16]`. It covers the signature and the secrets
    /// too, because the seed follows from them.
    public Tag tag(Hmac cursorKey) {
        return cursorKey.tag(message());
    }

    public boolean isSigned(Tag tag, Hmac cursorKey) {
        return cursorKey.verifies(message(), tag);
    }

    /// The indexes of the secrets that are not what was committed to, and of those that have no partner.
    public List<Integer> notCommitted(List<Hash> commitments) {
        List<Integer> wrong = new ArrayList<>();
        for (int index = 0; index < Math.max(commitments.size(), secrets.size()); index++) {
            boolean paired = index < commitments.size() && index < secrets.size();
            if (!paired || !isEmptyOr(secrets.get(index), commitments.get(index))) {
                wrong.add(index);
            }
        }
        return List.copyOf(wrong);
    }

    /// The commitment that a revealed secret answers: its SHA-256. Empty if none.
    public static OptionalInt commitmentOf(byte[] secret, List<Hash> commitments) {
        Hash hash = Hash.ofContent(secret);
        return IntStream.range(0, commitments.size())
                .filter(index -> commitments.get(index).equals(hash))
                .findFirst();
    }

    private byte[] message() {
        return ByteWriter.labelled("gate/draw/v1")
                .u32(event.value())
                .bytes(seed().hash().bytes())
                .toBytes();
    }

    private static boolean isEmptyOr(Optional<byte[]> secret, Hash commitment) {
        return secret.map(Hash::ofContent).map(commitment::equals).orElse(true);
    }
}
