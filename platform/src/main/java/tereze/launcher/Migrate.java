package tereze.launcher;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Migrates an external database with its owner's credential.
@Command(name = "migrate", description = "Bring an external database to the shape that this version needs.")
final class Migrate implements Callable<Integer> {
    @Option(
            names = "--migrate-url",
            paramLabel = "JDBC",
            description = "The database; its owner in TEREZE_MIGRATE_USER and TEREZE_MIGRATE_PASSWORD, or in the URL.")
    private @Nullable String url = System.getenv("TEREZE_MIGRATE_URL");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (url == null) {
            throw new CannotStart("which database? give --migrate-url jdbc:postgresql://HOST/DATABASE");
        }
        String user = Migration.environment("TEREZE_MIGRATE_USER");
        DataSource connections = Migration.connections(url, user, Migration.environment("TEREZE_MIGRATE_PASSWORD"));
        try {
            connections.getConnection().close();
        } catch (SQLException e) {
            throw new CannotStart(DatabaseRefusal.sentence(e, url, user));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Migrations applied: " + Migration.migrate(connections));
        out.flush();
        Addition.optionsOf(spec, Addition.AfterMigration.class).ifPresent(more -> more.run(connections, out));
        return 0;
    }
}
