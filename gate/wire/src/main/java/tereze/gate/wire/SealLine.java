package tereze.gate.wire;

import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Seal;
import tereze.journal.Hash;

/// A seal as a line of JSON.
///
/// @param q the second, since 1970
/// @param root in hexadecimal digits
/// @param prev the seal before, in hexadecimal digits; null for the first of a node
/// @param seal in hexadecimal digits
public record SealLine(
        int node, long q, int count, String root, @Nullable String prev, String seal) {
    /// The line of a seal.
    public static SealLine of(Seal seal) {
        @Nullable Hash previous = seal.previous();
        return new SealLine(
                seal.node(),
                seal.second(),
                seal.count(),
                seal.root().toString(),
                previous == null ? null : previous.toString(),
                seal.hash().toString());
    }

    /// The seal. Whether it is right is another question.
    ///
    /// @throws IllegalArgumentException if a member is missing or no hash
    public Seal toSeal() {
        return new Seal(
                node,
                q,
                count,
                Wire.hash(root, "root"),
                prev == null ? null : Wire.hash(prev, "prev"),
                Wire.hash(seal, "seal"));
    }
}
