package tereze.acts;

/// The caller's idempotency key was used before; the HTTP edge gives the kept answer, or refuses another body.
public final class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    public AnsweredBefore(KeptAnswer answer) {
        super("idempotency key used before", null, false, false);
        this.answer = answer;
    }

    public KeptAnswer answer() {
        return answer;
    }
}
