package tereze.acts.table;

/// Why a command need not learn that rows are added to those that it found.
public record Unguarded(String because) {
    public Unguarded {
        if (because.isBlank()) {
            throw new IllegalArgumentException("because: blank (expected: why found rows are enough)");
        }
    }
}
