package tereze.reconciliation.store;

/// A set of hashes that remembers one bit of each (a Bloom filter): what it does not hold, was not put in. It keeps
/// most texts that name nothing away from the database.
final class HashFilter {
    private static final int BITS_EACH = 32;
    private static final int FEWEST_BITS = 1 << 16;
    /// 128 MB.
    private static final long MOST_BITS = 1L << 30;

    private final long[] words;
    private final long mask;

    /// @param expected how many hashes there will be
    HashFilter(long expected) {
        long wanted = Math.clamp(expected * BITS_EACH, FEWEST_BITS, MOST_BITS);
        long bits = Long.highestOneBit(wanted);
        words = new long[(int) (bits / Long.SIZE)];
        mask = bits - 1;
    }

    void put(long hash) {
        long bit = hash & mask;
        words[(int) (bit >>> 6)] |= 1L << bit;
    }

    boolean mayHold(long hash) {
        long bit = hash & mask;
        return (words[(int) (bit >>> 6)] & (1L << bit)) != 0;
    }
}
