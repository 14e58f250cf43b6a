package tereze.acts;

/// One try at a command: reads what the decision needs, decides, and says what would change. It is called again where
/// something it read had moved by the time of the commit, so it must do nothing but read.
@FunctionalInterface
public interface Attempt<R> {
    Decision<R> decide();

    /// What was decided and what it changes.
    ///
    /// @param outcome what the caller is told, a refusal included
    /// @param change empty for a refusal
    record Decision<R>(R outcome, Change change) {
        public static <R> Decision<R> refusal(R outcome) {
            return new Decision<>(outcome, Change.none());
        }
    }
}
