package tereze.acts;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// Tells a machine that is away from work that cannot be done: the first passes by itself and says nothing of the work.
public final class TransientFailures {
    private TransientFailures() {}

    /// Whether something failed because the database, the way to it or this node could not take it then: the same may
    /// go well later.
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

    /// The connection, the server's resources, a lost race, a server that shuts down.
    private static boolean isOfAnOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.startsWith("57P"));
    }
}
