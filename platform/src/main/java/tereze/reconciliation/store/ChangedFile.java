package tereze.reconciliation.store;

import java.io.IOException;

/// A file was written to while it was read.
final class ChangedFile extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedFile(String file) {
        super(file + ": it was changed while it was read");
    }
}
