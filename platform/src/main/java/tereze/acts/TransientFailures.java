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

    /// SQLSTATE classes: 08 connection, 53 insufficient resources, 40 transaction rollback, 57P shutdown.
    private static boolean isOfAnOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.startsWith("57P"));
    }
}
