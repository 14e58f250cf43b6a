package tereze.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tereze.launcher.postgres.LocalPostgres;

/// The database in the data folder. `./tereze run` raises it before the server starts and lowers it when the server
/// ended:
/// this process knows the owner's credential, the server's does not.
@Command(name = "database", description = "Start or stop the database in the data folder.", hidden = true)
final class Database {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", scope = ScopeType.INHERIT)
    private Path data = Path.of("data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "up", description = "Start it, migrate it, fill it with the synthetic country if it is empty.")
    int up(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            description = "The port the server will need.",
                            defaultValue = "0")
                    int port,
            @Mixin Filling filling) {
        Ports.demandFree(port);
        LocalPostgres postgres = postgres();
        postgres.start();
        try {
            DataSource owner = Migration.connections(postgres.url(LocalPostgres.DATABASE), postgres.owner());
            int applied = Migration.migrate(owner);
            if (applied > 0) {
                progress("Migrations applied: " + applied);
            }
            filling.fill(owner, this::progress);
            return 0;
        } catch (RuntimeException e) {
            postgres.stop();
            throw e;
        }
    }

    @Command(name = "down", description = "Stop it.")
    int down() {
        postgres().stop();
        return 0;
    }

    private LocalPostgres postgres() {
        return new DataFolder(data).postgres(this::progress);
    }

    private void progress(String line) {
        PrintWriter terminal = spec.commandLine().getErr();
        terminal.println(line);
        terminal.flush();
    }
}
