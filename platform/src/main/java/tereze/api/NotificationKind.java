package tereze.api;

import java.util.Optional;
import tereze.acts.Code;

/// A kind of notification. A module lists its kinds in an enum. A constant stays there for ever, because stored
/// notifications are read again.
public interface NotificationKind {
    /// The name of the enum constant.
    String name();

    /// Its priority in the queue.
    default Priority priority() {
        return Priority.NORMAL;
    }

    /// The name in the API, the tables and the texts, such as `consent-asked`.
    default String code() {
        return Code.of(name());
    }

    /// The kind of notification that the parents and guardians of a young child get if the child gets this one, because
    /// a young child does not read its own cabinet. Empty if they get none.
    default Optional<NotificationKind> forParents() {
        return Optional.empty();
    }

    /// The order of sending when many notifications wait.
    enum Priority {
        /// A deadline is running, and the person may lose something if they do not answer.
        HIGH(0),
        NORMAL(1),
        /// A person who does not answer loses nothing.
        LOW(2);

        private final int turn;

        Priority(int turn) {
            this.turn = turn;
        }

        /// The position in the queue; lower is sent first.
        public int turn() {
            return turn;
        }
    }
}
