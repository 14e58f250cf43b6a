package tereze.acts;

/// The connection to the database was lost during the commit and did not come back in time, or before the node
/// stopped. So the change may be committed or not. A repeat with the same idempotency key shows which.
public final class CommitUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommitUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
