package tereze.gate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.wire.Json;

/// A small file that is replaced as a whole, such as the newest cursor. Thread-safe.
///
/// @param <T> what is in it
public final class StateFile<T> {
    private final Path file;
    private final Class<T> type;

    /// What is in the file for all that is known.
    private byte @Nullable [] saved;

    /// What could not be written; null if nothing waits.
    private @Nullable T waiting;

    public StateFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /// What was saved last; empty if there is nothing. A damaged file counts as none, so that a node starts with it:
    /// its writer sends the message again.
    public synchronized Optional<T> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            T read = Json.read(bytes, type);
            saved = bytes;
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            System.getLogger(StateFile.class.getName())
                    .log(System.Logger.Level.WARNING, "damaged, and left out: {0}", file);
            return Optional.empty();
        }
    }

    /// Replaces it, unless it is the same: nodes hear the same messages each second.
    public synchronized void save(T content) throws IOException {
        byte[] bytes = Json.write(content);
        if (!Arrays.equals(bytes, saved)) {
            saved = null;
            replace(file, bytes);
            saved = bytes;
        }
        waiting = null;
    }

    /// Replaces it like [#save]. What cannot be written is said once, and waits for [#saveAgain].
    public synchronized void saveOrWarn(T content) {
        try {
            save(content);
        } catch (IOException e) {
            if (waiting == null) {
                System.getLogger(StateFile.class.getName())
                        .log(System.Logger.Level.WARNING, "not saved yet: {0}", e.toString());
            }
            waiting = content;
        }
    }

    /// Whether something could not be written yet.
    public synchronized boolean isWaiting() {
        return waiting != null;
    }

    /// Tries to write what waits, such as for room on a full disk. To be called once a second.
    public synchronized void saveAgain() {
        if (waiting != null) {
            saveOrWarn(waiting);
        }
    }

    /// Replaces a file as a whole: whatever happens, it has the content of before or after.
    public static void replace(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(
                next,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
