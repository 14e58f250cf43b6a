package tereze.reconciliation.store;

import java.sql.SQLException;

/// The database took no row, in the middle of a file.
final class LoadFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException why;

    LoadFailed(SQLException why) {
        super(why);
        this.why = why;
    }

    SQLException why() {
        return why;
    }
}
