package tereze.rehearsal;

/// An obstacle because of which nothing could be rehearsed. The message is for the person at the terminal.
public final class CannotRehearse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotRehearse(String message) {
        super(message);
    }

    public CannotRehearse(String message, Throwable cause) {
        super(message, cause);
    }
}
