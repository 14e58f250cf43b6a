package tereze.rehearsal.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The main process of a database, to be killed with all that it has started.
///
/// @param cluster the folder of its data, in which it works
record Postmaster(Path cluster) {
    /// `kill -9`: first the main process, so that it starts no other ones. Does nothing if it does not run. Its
    /// file stays behind, and another program may get its process id, so a process that works in another folder is
    /// not killed.
    void kill() throws IOException {
        List<ProcessHandle> all = find().stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private Optional<ProcessHandle> find() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        String id = Files.exists(file)
                ? Files.readString(file).lines().findFirst().orElse("").strip()
                : "";
        return id.matches("[1-9]\\d{0,9}") && isOurs(id) ? ProcessHandle.of(Long.parseLong(id)) : Optional.empty();
    }

    private boolean isOurs(String id) throws IOException {
        Path workingFolder = Path.of("/proc", id, "cwd");
        try {
            return Files.isReadable(workingFolder) && Files.isSameFile(workingFolder, cluster);
        } catch (NoSuchFileException e) {
            // It ended between the two looks.
            return false;
        }
    }
}
