package tereze.api;

import java.util.Locale;

/// What a person is told. A module lists its kinds in an enum. A constant stays there for ever: notifications are read
/// again long after they were stored.
public interface NotificationKind {
    /// The name of the enum's constant.
    String name();

    /// How soon it goes out.
    default Priority priority() {
        return Priority.NORMAL;
    }

    /// As the API, the tables and the texts call it, such as `consent-asked`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What goes out first where many notifications wait.
    enum Priority {
        /// A term is running, and the person may lose something if they do not answer.
        HIGH(0),
        NORMAL(1),
        /// Who does not answer loses nothing.
        LOW(2);

        private final int turn;

        Priority(int turn) {
            this.turn = turn;
        }

        /// Lower goes out first.
        public int turn() {
            return turn;
        }
    }
}
