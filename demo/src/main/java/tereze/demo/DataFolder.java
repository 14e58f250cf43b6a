package tereze.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import tereze.launcher.CannotStart;
import tereze.postgres.CannotRunPostgres;
import tereze.postgres.LocalPostgres;

/// The folder with all data of an installation on this machine.
///
/// @param path the folder; it need not exist yet
record DataFolder(Path path) {
    /// Does some work with the database in this folder.
    ///
    /// @throws CannotStart if there is an obstacle
    <T> T work(Function<LocalPostgres, T> work) {
        try {
            return work.apply(LocalPostgres.in(path, path.resolve("programs"), Map.of(), new SecureRandom()));
        } catch (CannotRunPostgres e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }

    /// Writes the stack trace of a bug that stopped a command to a log.
    ///
    /// @return the log
    Path log(RuntimeException bug) {
        Path log = path.resolve("logs").resolve("database.log");
        try {
            Files.createDirectories(log.getParent());
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(log))) {
                bug.printStackTrace(trace);
            }
        } catch (IOException e) {
            throw new CannotStart("cannot write " + log + ": " + e.getMessage());
        }
        return log;
    }
}
