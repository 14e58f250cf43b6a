package tereze.acts;

import java.util.Optional;

/// One thing without which this node does not work as it should. A module registers its checks as beans; [Readiness]
/// asks each of them in the background, so a check may wait for the database, with a time limit of its own.
///
/// The page `/status` shows it with the texts `portal.status.check.CODE`, `.well` and `.ill`.
public interface ReadinessCheck {
    /// The code of the check of the database. Without it nothing can be measured.
    String DATABASE = "database";

    /// The code of the check of the clock. Scheduled jobs run only while it is passed.
    String CLOCK = "clock";

    /// Its stable name, such as `database`: in `/health/ready`, in the metric `tereze_ready` and in the keys of texts.
    String code();

    /// What is wrong now, in one line for the log, without personal data. Empty if all is well. An exception counts
    /// as trouble.
    Optional<String> trouble();

    /// Whether the node must not get requests while this is wrong. Otherwise it serves, and the trouble is an alarm for
    /// the operator.
    default boolean isNeededToServe() {
        return true;
    }

    /// Whether it asks the database, or rests on work that does. While the database does not answer, the last result
    /// of such a check says nothing about now.
    default boolean needsDatabase() {
        return true;
    }
}
