package tereze.acts.table;

/// A store runs a query within a command, and nothing notes what it reads: a bug.
public final class UnnotedQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnnotedQuery() {
        super("a query within a command that nothing notes"
                + " (expected: a StateLoader, or Reads.restingOn, foundOnly or peek)");
    }
}
