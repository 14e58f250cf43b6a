package tereze.launcher;

import org.flywaydb.core.Flyway;
import tereze.launcher.postgres.Credential;

/// Brings a database to the shape that this version needs. It runs with the owner's credential, in a process of its
/// own:
/// the running server never holds that credential.
public final class Migration {
    private Migration() {}

    /// Applies the migrations that the database lacks.
    ///
    /// @return how many were applied
    public static int migrate(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /// Applies the migrations that the database lacks, as `owner`.
    public static int migrate(String url, Credential owner) {
        return migrate(url, owner.user(), owner.password());
    }
}
