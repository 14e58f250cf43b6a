package tereze.acts;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// Distinguishes a transient failure of the infrastructure from work that cannot be done.
public final class TransientFailures {
    private TransientFailures() {}

    /// Whether the database, the network or this node failed, so that the same work may succeed later.
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away = switch (cause) {
                case Overloaded _, CommitUnknown _, SQLTransientException _, SQLRecoverableException _ -> true;
                case SQLException sql -> isOfAnOutage(sql.getSQLState());
                default -> false;
            };
            if (away) {
                return true;
            }
        }
        return false;
    }

    /// SQLSTATE classes: 08 connection, 53 insufficient resources (a full disk is 53100), 40 transaction rollback,
    /// 57P shutdown, 58 an error of the system under the database. 25006: it is read-only, such as a standby.
    /// 55P03 and 57014: a lock or a statement took too long. TZ272: the clock of this node is wrong.
    private static boolean isOfAnOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || state.equals("25006")
                        || state.equals("55P03")
                        || state.equals("57014")
                        || state.equals("TZ272"));
    }
}
