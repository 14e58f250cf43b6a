package tereze.acts.record;

/// A stored act that this version cannot read: its kind, or the format of its record or of its stored bytes, is of a
/// newer version. A listener waits for it, because a node of the newer version goes on with it.
public final class WrittenByNewerVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param unknown what this version does not know, such as `kind cases.opened/2`
    WrittenByNewerVersion(String unknown) {
        super(unknown);
    }
}
