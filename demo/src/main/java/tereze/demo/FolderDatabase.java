package tereze.demo;

import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Option;
import tereze.acts.commit.ActsConnections;
import tereze.launcher.Addition;
import tereze.launcher.Migration;
import tereze.postgres.Credential;
import tereze.postgres.LocalPostgres;

/// Option of `import kato`: the database of a data folder.
final class FolderDatabase implements Addition.BuiltInDatabase {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.", defaultValue = "data")
    private Path data = Path.of("data");

    @Override
    public <T> T use(Function<ActsConnections, T> work) {
        return new DataFolder(data).work(postgres -> {
            boolean runs = postgres.isRunning();
            if (!runs) {
                postgres.start();
            }
            try {
                String url = postgres.url(LocalPostgres.DATABASE);
                if (!runs) {
                    Credential owner = postgres.owner();
                    Migration.migrate(Migration.connections(url, owner.user(), owner.password()));
                }
                Credential role = postgres.application();
                return work.apply(new ActsConnections(url, role.user(), role.password()));
            } finally {
                if (!runs) {
                    postgres.stop();
                }
            }
        });
    }
}
