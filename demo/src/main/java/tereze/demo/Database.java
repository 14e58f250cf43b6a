package tereze.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tereze.launcher.CannotStart;
import tereze.launcher.Migration;
import tereze.launcher.Server;
import tereze.launcher.StartChecks;
import tereze.launcher.StartView;
import tereze.postgres.LocalPostgres;

/// The database in the data folder. `./tereze run` starts it before the server and stops it after the server. This
/// process knows the owner's credential; the server's process does not.
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
            @Option(names = "--live", description = "Show progress by rewriting the current line.") boolean live,
            @Option(names = "--no-demo", description = "Leave it empty.") boolean noDemo,
            @Mixin DemoOption filling) {
        StartChecks.demandValidSettings();
        Ports.demandFree(port);
        DataFolder folder = new DataFolder(data);
        StartView view = new StartView(spec.commandLine().getErr(), live);
        try {
            Optional<DemoOption> country = noDemo ? Optional.empty() : Optional.of(filling);
            return folder.work(postgres -> up(postgres, country, view));
        } catch (CannotStart e) {
            view.clear();
            throw e;
        } catch (RuntimeException bug) {
            view.clear();
            throw new CannotStart("cannot prepare the database: " + bug.getMessage() + " (log: "
                    + StartView.shown(folder.log(bug)) + ")");
        }
    }

    private int up(LocalPostgres postgres, Optional<DemoOption> filling, StartView view) {
        List<String> parts = new ArrayList<>();
        filling.ifPresent(country -> parts.add(country.title(postgres.exists())));
        parts.add("data in " + StartView.shown(data));
        view.title(Server.versionOfBuild(), parts);
        StartView.Step step = view.begin("database", "starting");
        LocalPostgres.Start start = postgres.start();
        try {
            DataSource owner = Migration.connections(
                    postgres.url(LocalPostgres.DATABASE),
                    postgres.owner().user(),
                    postgres.owner().password());
            step.at("migrating");
            int applied = Migration.migrate(owner);
            step.done(described(start) + described(applied));
            filling.ifPresent(country -> country.fill(owner, view));
            return 0;
        } catch (RuntimeException e) {
            postgres.stop();
            throw e;
        }
    }

    /// The number of applied migrations after a comma; empty if it is 0.
    private static String described(int applied) {
        return switch (applied) {
            case 0 -> "";
            case 1 -> ", 1 migration";
            default -> ", " + applied + " migrations";
        };
    }

    private static String described(LocalPostgres.Start start) {
        return switch (start) {
            case CREATED -> "created";
            case STARTED -> "started";
            case RESTARTED -> "restarted";
        };
    }

    @Command(name = "again", description = "Start it after it was killed, on the same port.")
    int again() {
        StartView view = new StartView(spec.commandLine().getErr(), false);
        StartView.Step step = view.begin("database", "starting again");
        return new DataFolder(data).work(postgres -> {
            postgres.startAgain();
            step.done("started again");
            return 0;
        });
    }

    @Command(name = "down", description = "Stop it.")
    int down() {
        return new DataFolder(data).work(postgres -> {
            postgres.stop();
            return 0;
        });
    }
}
