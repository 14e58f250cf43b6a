package tereze.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The hash tree of RFC 6962 §2.1 over a list of entries.
///
/// An object of it grows: it keeps at most 63 hashes, those of the complete subtrees on its right edge. Not
/// thread-safe. The static methods make and check the proof that one entry is in a list.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// The complete subtrees, the smallest first. The bits of `size` say how large they are.
    private final Deque<Hash> subtrees = new ArrayDeque<>();

    private long size;

    /// A tree without entries.
    public MerkleTree() {}

    /// Appends an entry. The bytes are only read.
    public void append(byte[] entry) {
        Hash subtree = leaf(entry);
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            subtree = node(subtrees.pop(), subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    public long size() {
        return size;
    }

    /// The root over all entries so far; the hash of nothing if there are none.
    public Hash root() {
        Iterator<Hash> fromSmallest = subtrees.iterator();
        if (!fromSmallest.hasNext()) {
            return Hash.ofContent();
        }
        Hash root = fromSmallest.next();
        while (fromSmallest.hasNext()) {
            root = node(fromSmallest.next(), root);
        }
        return root;
    }

    /// The root over a list of entries, in its order.
    public static Hash root(List<byte[]> entries) {
        MerkleTree tree = new MerkleTree();
        entries.forEach(tree::append);
        return tree.root();
    }

    /// The audit path of an entry (RFC 6962 §2.1.1): the hashes beside its way to the root, from the leaf up.
    public static List<Hash> inclusionProof(List<byte[]> entries, int index) {
        List<Hash> proof = new ArrayList<>();
        collectProof(entries, index, proof);
        return List.copyOf(proof);
    }

    /// The root that follows from an entry and its audit path; empty if a list of this size has no such path.
    ///
    /// A reader who compares it with a root must know the size from the same trusted source as that root.
    ///
    /// @param index of the entry, from 0
    /// @param size the number of entries in the list
    public static Optional<Hash> rootFrom(byte[] entry, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        Hash root = leaf(entry);
        long at = index;
        long last = size - 1;
        for (Hash beside : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                root = node(beside, root);
                int levelsWithoutSibling = Long.numberOfTrailingZeros(at);
                at >>= levelsWithoutSibling;
                last >>= levelsWithoutSibling;
            } else {
                root = node(root, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    private static void collectProof(List<byte[]> entries, int index, List<Hash> proof) {
        if (index < 0 || index >= entries.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        if (entries.size() == 1) {
            return;
        }
        int left = Integer.highestOneBit(entries.size() - 1);
        List<byte[]> lefts = entries.subList(0, left);
        List<byte[]> rights = entries.subList(left, entries.size());
        if (index < left) {
            collectProof(lefts, index, proof);
            proof.add(root(rights));
        } else {
            collectProof(rights, index - left, proof);
            proof.add(root(lefts));
        }
    }

    private static Hash leaf(byte[] entry) {
        return Hash.ofContent(LEAF, entry);
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.ofContent(NODE, left.bytes(), right.bytes());
    }
}
