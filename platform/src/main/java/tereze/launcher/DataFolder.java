package tereze.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tereze.launcher.postgres.CannotStart;
import tereze.launcher.postgres.LocalPostgres;

/// The folder that holds everything one installation keeps on this machine.
///
/// @param path the folder; need not exist yet
record DataFolder(Path path) {
    /// The database in this folder.
    LocalPostgres postgres() {
        return LocalPostgres.in(path, path.resolve("programs"), Map.of());
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
            throw CannotStart.because("cannot write", log, e);
        }
        return log;
    }

    /// A path, relative to the current folder if it is inside.
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? "./" + here.relativize(there) : there.toString();
    }
}
