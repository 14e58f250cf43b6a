package tereze.acts;

/// The system cannot accept the write now. Nothing was written. The HTTP edge answers 503 with Retry-After.
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded(String message) {
        super(message, null, false, false);
    }
}
