package tereze.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import tereze.postgres.LocalPostgres;

/// The folder that holds everything one installation keeps on this machine.
///
/// @param path the folder; need not exist yet
record DataFolder(Path path) {
    /// The database in this folder.
    LocalPostgres postgres() {
        return LocalPostgres.in(path, path.resolve("programs"), Map.of(), new SecureRandom());
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

    /// A path, relative to the current folder if it is inside.
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? "./" + here.relativize(there) : there.toString();
    }
}
