package tereze.gate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tereze.gate.wire.Json;

/// A small file that is replaced as a whole, such as the newest cursor.
///
/// @param <T> what is in it
public final class StateFile<T> {
    private final Path file;
    private final Class<T> type;

    public StateFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /// What was saved last; empty if there is nothing.
    public Optional<T> load() throws IOException {
        return Files.exists(file) ? Optional.of(Json.read(Files.readAllBytes(file), type)) : Optional.empty();
    }

    /// Replaces it.
    public void save(T content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, Json.write(content));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
