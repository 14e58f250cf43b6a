package tereze.acts;

/// More is asked than can be written now; nothing was written. The HTTP edge answers 503 with Retry-After.
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded(String message) {
        super(message, null, false, false);
    }
}
