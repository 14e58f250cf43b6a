package tereze.reconciliation.store;

import java.sql.SQLException;
import java.util.BitSet;

/// Which numbers fines may have: by their lengths and their hashes.
final class NumberIndex {
    private final BitSet lengths = new BitSet();
    private final HashFilter hashes;

    private NumberIndex(long count) {
        hashes = new HashFilter(count);
    }

    /// No number at all.
    static NumberIndex none() {
        return new NumberIndex(0);
    }

    /// The numbers of the loaded fines.
    static NumberIndex of(WorkDatabase database) throws SQLException {
        NumberIndex index = new NumberIndex(database.number("select count(*) from fine"));
        try (Rows rows = database.rows("select hash, length(key) from fine")) {
            while (rows.next()) {
                index.hashes.put(rows.number());
                index.lengths.set(rows.integer());
            }
        }
        return index;
    }

    boolean hasLength(int length) {
        return lengths.get(length);
    }

    boolean mayHave(long hash) {
        return hashes.mayHold(hash);
    }
}
