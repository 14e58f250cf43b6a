package tereze.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import tereze.launcher.postgres.LocalPostgres;

/// The folder that holds everything one installation keeps on this machine.
///
/// @param path the folder; need not exist yet
record DataFolder(Path path) {
    /// The database in this folder.
    LocalPostgres postgres(Consumer<String> progress) {
        return LocalPostgres.in(path, path.resolve("programs"), Map.of(), progress);
    }
}
