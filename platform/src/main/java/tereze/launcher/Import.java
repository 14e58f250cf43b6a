package tereze.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.acts.TransientFailures;
import tereze.acts.commit.ActsConnections;
import tereze.launcher.kato.KatoImport;

/// Loads registers from files. It uses the application's role and acts, so a server may run at the same time.
@Command(name = "import", description = "Load a register from a file.")
final class Import {
    private static final int REJECTED_SHOWN = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "kato",
            description = {
                "Load the classifier of administrative and territorial objects: CSV in UTF-8 with the columns",
                "te,ab,cd,ef,hij,k,name_kaz,name_rus,nn. Rows that are wrong are told with their line and left out;",
                "the status is then 1, or 0 with --skip-bad."
            })
    int kato(
            @Parameters(paramLabel = "FILE", description = "The file.") Path file,
            @Option(
                            names = "--database-url",
                            paramLabel = "JDBC",
                            description = "A database of yours; its application's role in TEREZE_DATABASE_USER and"
                                    + " TEREZE_DATABASE_PASSWORD, or in the URL.")
                    @Nullable
                    String url,
            @Option(names = "--skip-bad", description = "Wrong rows are no failure.") boolean skipBad) {
        // Before a database is made or started for it.
        KatoImport read = KatoImport.of(file);
        String external = url == null ? System.getenv("TEREZE_DATABASE_URL") : url;
        KatoImport.Summary summary = external == null
                ? builtIn().use(role -> enter(read, role))
                : enter(
                        read,
                        new ActsConnections(
                                external,
                                Migration.environment("TEREZE_DATABASE_USER"),
                                Migration.environment("TEREZE_DATABASE_PASSWORD")));
        tell(summary);
        return summary.rejected().isEmpty() || skipBad ? 0 : 1;
    }

    private Addition.BuiltInDatabase builtIn() {
        CommandLine kato = Objects.requireNonNull(spec.subcommands().get("kato"));
        return Addition.optionsOf(kato.getCommandSpec(), Addition.BuiltInDatabase.class)
                .orElseThrow(
                        () -> new CannotStart("which database? give --database-url jdbc:postgresql://HOST/DATABASE"));
    }

    /// @param role where its parts are empty, the URL names the user and the password
    private static KatoImport.Summary enter(KatoImport read, ActsConnections role) {
        Settings.Database database = new Settings.Database(role.url(), role.user(), role.password(), 1);
        DatabaseChecks.demand(database);
        try {
            return read.enter(
                    Migration.connections(role.url(), role.user(), role.password()),
                    new ActsConnections(role.url(), database.userOrOneInUrl(), database.passwordOrOneInUrl()));
        } catch (RuntimeException e) {
            throw TransientFailures.isWrongMoment(e) ? new CannotStart(StartFailure.sentence(e)) : e;
        }
    }

    private void tell(KatoImport.Summary summary) {
        PrintWriter out = spec.commandLine().getOut();
        summary.rejected().stream().limit(REJECTED_SHOWN).forEach(out::println);
        if (summary.rejected().size() > REJECTED_SHOWN) {
            out.println("… and " + (summary.rejected().size() - REJECTED_SHOWN) + " more");
        }
        out.println("accepted " + summary.accepted() + " (" + summary.changed() + " new or changed), rejected "
                + summary.rejected().size());
        out.flush();
    }
}
