package tereze.acts;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Distinguishes a transient failure of the infrastructure from work that cannot be done.
public final class TransientFailures {
    /// A lock or a statement took too long.
    private static final Set<String> TIMED_OUT = Set.of("55P03", "57014");

    /// The database accepts no act of this moment.
    private static final String WRONG_MOMENT = "TZ272";

    private TransientFailures() {}

    /// Whether the same work may succeed later: the database, the network or this node failed, or the work took too
    /// long.
    public static boolean isTransient(Throwable failure) {
        return isOutage(failure) || hasState(failure, TIMED_OUT::contains);
    }

    /// Whether the database, the network or this node failed, so that no other work would succeed now either. Work that
    /// timed out does not prove an outage: it may be too slow each time, and a queue must not wait for it.
    public static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overloaded
                    || cause instanceof CommitUnknown
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
        }
        return hasState(failure, TransientFailures::isOfAnOutage);
    }

    /// Whether the database refused the moment of a change: the clock of this node is wrong, or the attempt took
    /// too long.
    public static boolean isWrongMoment(Throwable failure) {
        return hasState(failure, WRONG_MOMENT::equals);
    }

    private static boolean hasState(Throwable failure, Predicate<String> wanted) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// SQLSTATE classes: 08 connection, 53 insufficient resources (a full disk is 53100), 40 transaction rollback,
    /// 57P shutdown, 58 an error of the system under the database. 25006: it is read-only, such as a standby.
    private static boolean isOfAnOutage(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("40")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006")
                || state.equals(WRONG_MOMENT);
    }
}
