package tereze.launcher;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tereze.acts.commit.ActsConnections;

/// What another jar adds to the commands of `./tereze`. [java.util.ServiceLoader] finds it. The platform alone has
/// none.
public interface Addition {
    /// Adds commands, or options of the commands that there are: [AfterMigration] to `migrate`, [BuiltInDatabase] to
    /// `import kato`.
    void addTo(CommandLine commands);

    /// Options of `migrate` that ask for work on the migrated database.
    interface AfterMigration {
        /// Does the work, if the options ask for it.
        ///
        /// @param owner connections as the role that owns the tables
        void run(DataSource owner, PrintWriter out);
    }

    /// Options that name a database that the command itself can start.
    interface BuiltInDatabase {
        /// Does some work on the database, which is started for it if it does not run.
        <T> T use(Function<ActsConnections, T> work);
    }

    /// The added options of a kind.
    static <T> Optional<T> optionsOf(CommandSpec command, Class<T> kind) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
