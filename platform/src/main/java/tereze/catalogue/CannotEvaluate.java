package tereze.catalogue;

/// An expression of a declaration has no value: the declaration or an evidence source has a bug that the check could
/// not detect. Such a case goes to an officer.
public final class CannotEvaluate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expression;

    public CannotEvaluate(String expression, Throwable cause) {
        super("no value: " + expression, cause);
        this.expression = expression;
    }

    /// The text of the declaration, without any value.
    public String expression() {
        return expression;
    }
}
