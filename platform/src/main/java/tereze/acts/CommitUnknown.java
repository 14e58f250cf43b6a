package tereze.acts;

/// The database was lost in the moment of the commit and did not come back in time: the change may stand or not.
/// A repeat with the same idempotency key tells.
public final class CommitUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommitUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
