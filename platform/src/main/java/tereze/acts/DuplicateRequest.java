package tereze.acts;

/// The caller's idempotency key was used before. The HTTP edge returns the stored response, or refuses a request with
/// another body.
public final class DuplicateRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredResponse answer;

    public DuplicateRequest(StoredResponse answer) {
        super("idempotency key used before", null, false, false);
        this.answer = answer;
    }

    public StoredResponse answer() {
        return answer;
    }
}
