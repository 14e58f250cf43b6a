package tereze.reconciliation.rules;

/// Hashes of keys: sums of their signs times the powers of a number, with the bits spread. Different texts may have one
/// hash, so a hash only says where to look.
public final class KeyHash {
    /// Odd, and with bits everywhere.
    static final long BASE = 0x9e3779b97f4a7c15L;
    /// `BASE * INVERSE == 1`.
    static final long INVERSE = 0xf1de83e19937733dL;

    private KeyHash() {}

    /// The hash of a text.
    public static long of(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + sign(text, i);
        }
        return mixed(hash);
    }

    static long sign(String text, int at) {
        return text.charAt(at) + 1L;
    }

    /// Spreads the bits, so that any of them can choose a place in a table (the last step of MurmurHash3).
    static long mixed(long hash) {
        long spread = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        spread = (spread ^ (spread >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return spread ^ (spread >>> 33);
    }
}
