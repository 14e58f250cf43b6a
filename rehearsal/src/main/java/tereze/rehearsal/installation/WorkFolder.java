package tereze.rehearsal.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tereze.rehearsal.CannotRehearse;

/// A temporary folder with all that a rehearsal writes beside its report.
///
/// @param path its absolute path
public record WorkFolder(Path path) {
    /// Files that the processes wrote meanwhile would be left after one round.
    private static final int ROUNDS = 5;

    /// Makes one in the folder for temporary files: `TMPDIR`, or the usual one.
    ///
    /// @throws CannotRehearse if that cannot be done
    public static WorkFolder create() {
        Path parent = Optional.ofNullable(System.getenv("TMPDIR"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        try {
            return new WorkFolder(
                    Files.createTempDirectory(parent, "tereze-rehearsal").toRealPath());
        } catch (IOException e) {
            throw new CannotRehearse(
                    "cannot make a folder in " + parent + ": " + e.getMessage() + " (TMPDIR names another place)");
        }
    }

    /// Removes it.
    public void delete() throws IOException {
        for (int round = 1; Files.exists(path); round++) {
            try (Stream<Path> all = Files.walk(path)) {
                all.sorted(Comparator.reverseOrder()).forEach(WorkFolder::deleteOne);
            } catch (IOException | UncheckedIOException e) {
                if (round == ROUNDS) {
                    throw new IOException("cannot remove " + path, e);
                }
            }
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
