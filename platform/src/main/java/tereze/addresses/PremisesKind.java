package tereze.addresses;

/// The use of premises.
public enum PremisesKind {
    RESIDENTIAL,
    DORMITORY,
    NON_RESIDENTIAL;

    /// Whether people may register here.
    public boolean isDwelling() {
        return switch (this) {
            case RESIDENTIAL, DORMITORY -> true;
            case NON_RESIDENTIAL -> false;
        };
    }
}
