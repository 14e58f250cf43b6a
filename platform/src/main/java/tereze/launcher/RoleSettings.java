package tereze.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.ReadinessCheck;
import tereze.acts.commit.ActsConnections;

/// Whether somebody has given settings to the server's role (`alter role … set`) that have an effect on the server. The
/// role may do that itself, and the server needs none: [ActsConnections#OPTIONS] overrides the worst, and all others
/// are refused at the start and told while it serves. Settings that only a superuser can make are left to the operator,
/// such as those of an audit log.
final class RoleSettings implements ReadinessCheck {
    private static final String UNWANTED = """
            select string_agg(format('alter role %I%s reset %I', session_user,
                case s.source when 'database user' then format(' in database %I', current_database()) else '' end,
                s.name), '; ' order by s.name)
            from pg_settings s where s.source in ('user', 'database user') and s.context = 'user'""";

    /// Seconds.
    private static final int PATIENCE = 1;

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ActsConnections connections;
    private Optional<String> last = Optional.empty();
    private @Nullable Long asked;

    RoleSettings(ActsConnections connections) {
        this.connections = connections;
    }

    /// The statements that take the settings back; empty if there are none.
    ///
    /// @param connection with the options of the server
    static Optional<String> remedy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNWANTED)) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    @Override
    public String code() {
        return "settings";
    }

    @Override
    public Optional<String> trouble() {
        if (asked == null || System.nanoTime() - asked > EVERY.toNanos()) {
            try (Connection connection = connections.probe(PATIENCE)) {
                last = remedy(connection).map(remedy -> "the role has settings of its own: " + remedy);
                asked = System.nanoTime();
            } catch (SQLException e) {
                // The trouble is the database's, and another check tells it.
                return last;
            }
        }
        return last;
    }

    /// A setting slows a node down at most; to stop all nodes for it would do more harm.
    @Override
    public boolean isNeededToServe() {
        return false;
    }
}
