package tereze.gate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tereze.gate.wire.Json;

/// A small file that is replaced as a whole, such as the newest cursor. Thread-safe.
///
/// @param <T> what is in it
public final class StateFile<T> {
    private final Path file;
    private final Class<T> type;

    public StateFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /// What was saved last; empty if there is nothing. A damaged file counts as none, so that a node starts with it:
    /// its writer sends the message again.
    public Optional<T> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), type));
        } catch (IllegalArgumentException e) {
            System.getLogger(StateFile.class.getName())
                    .log(System.Logger.Level.WARNING, "damaged, and left out: {0}", file);
            return Optional.empty();
        }
    }

    /// Replaces it.
    public synchronized void save(T content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(
                next,
                Json.write(content),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
