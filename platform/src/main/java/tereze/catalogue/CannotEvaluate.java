package tereze.catalogue;

/// An expression of a declaration has no value: the declaration or an evidence source has a bug that the check could
/// not detect. Nothing was decided.
public final class CannotEvaluate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotEvaluate(String expression, Throwable cause) {
        super("no value: " + expression, cause);
    }
}
