package tereze.addresses;

/// What premises are for.
public enum PremisesKind {
    RESIDENTIAL,
    DORMITORY,
    NON_RESIDENTIAL;

    /// Whether people may be registered there at all.
    public boolean isDwelling() {
        return switch (this) {
            case RESIDENTIAL, DORMITORY -> true;
            case NON_RESIDENTIAL -> false;
        };
    }
}
