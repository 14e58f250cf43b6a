package tereze.gate.rules;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tereze.journal.Hash;
import tereze.journal.MerkleTree;

/// What a node publishes of each second with tickets, so that later nobody can be inserted or left out. Each seal
/// names the one before, so the newest holds the whole roster.
///
/// @param node the gate node that issued the tickets, u16
/// @param second in which they were issued, since 1970
/// @param count of the distinct entries
/// @param root of their tree (RFC 6962), in the order of their bytes
/// @param previous the node's seal before; null for its first
/// @param hash `SHA256("gate/seal/v1\0" ‖ event u32 ‖ node u16 ‖ second u64 ‖ count u32 ‖ root ‖ previous or 32
///     zeros)`
public record Seal(
        int node,
        long second,
        int count,
        Hash root,
        @Nullable Hash previous,
        Hash hash) {
    /// Seals the entries of one second. Neither their order nor a repetition counts.
    public static Seal of(
            EventId event, int node, long second, Collection<RosterEntry> entries, @Nullable Hash previous) {
        List<byte[]> leaves =
                new TreeSet<>(entries).stream().map(RosterEntry::bytes).toList();
        Hash root = MerkleTree.root(leaves);
        return new Seal(
                node, second, leaves.size(), root, previous, hash(event, node, second, leaves.size(), root, previous));
    }

    /// Whether the hash is that of the other fields.
    public boolean isIntact(EventId event) {
        return hash.equals(hash(event, node, second, count, root, previous));
    }

    /// Whether this seal seals these entries.
    public boolean isOf(EventId event, Collection<RosterEntry> entries) {
        return entries.stream().allMatch(entry -> entry.second() == second)
                && equals(of(event, node, second, entries, previous));
    }

    /// Whether this seal of the same node comes next after another; null: after none.
    public boolean follows(@Nullable Seal before) {
        return before == null
                ? previous == null
                : node == before.node && second > before.second && before.hash.equals(previous);
    }

    private static Hash hash(EventId event, int node, long second, int count, Hash root, @Nullable Hash previous) {
        return Hash.ofContent(ByteWriter.labelled("gate/seal/v1")
                .u32(event.value())
                .u16(node)
                .u64(second)
                .u32(count)
                .bytes(root.bytes())
                .bytes((previous == null ? Hash.ZERO : previous).bytes())
                .toBytes());
    }
}
