package tereze.launcher;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import tereze.api.CleanText;

/// Migrates a database to this version. It uses the owner's credentials in a separate process: the running server
/// never has them.
public final class Migration {
    private Migration() {}

    /// Applies the missing migrations.
    ///
    /// @return the number of applied migrations
    public static int migrate(DataSource owner) {
        try {
            return Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new CannotStart("cannot migrate the database: " + reason(e));
        }
    }

    /// Connections to a database, without a pool.
    ///
    /// @param user where it is empty, the URL names the user and the password
    public static DataSource connections(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("not an address of a database (expected: jdbc:postgresql://HOST/DATABASE)");
        }
        if (!user.isEmpty()) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    /// A variable of the environment; empty if it is not set.
    static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    private static String reason(FlywayException problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.lines()
                .filter(line -> !CleanText.isBlank(line))
                .findFirst()
                .orElse(message);
    }
}
