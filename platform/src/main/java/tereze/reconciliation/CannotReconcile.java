package tereze.reconciliation;

/// There are no verdicts. The message says why, and what to do.
public final class CannotReconcile extends Exception {
    private static final long serialVersionUID = 1L;

    CannotReconcile(String message) {
        super(message);
    }

    CannotReconcile(String message, Throwable cause) {
        super(message, cause);
    }
}
