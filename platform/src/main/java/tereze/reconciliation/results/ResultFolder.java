package tereze.reconciliation.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of the results, and a folder beside it in which they are made. The results come by one renaming, so that
/// they are there whole or not at all.
public final class ResultFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String OF_WHAT = "of";
    private static final String LOCK = "lock";
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final Path work;
    private @Nullable FileChannel lock;

    /// The folders around it that were missing, the innermost first.
    private final List<Path> made = new ArrayList<>();

    public ResultFolder(Path folder) {
        this.folder = resolved(folder.toAbsolutePath().normalize());
        Path name = this.folder.getFileName();
        this.work = this.folder.resolveSibling("." + (name == null ? "results" : name) + ".unfinished");
    }

    /// The folder itself, where the path is a link to one.
    private static Path resolved(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    /// Whether it holds nothing, or does not exist.
    public boolean isFree() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return isEmpty(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.findAny().isEmpty();
        }
    }

    /// The summary of results that are there; empty if there is none.
    public Optional<String> summary() throws IOException {
        Path summary = folder.resolve(SUMMARY);
        return Files.isRegularFile(summary)
                ? Optional.of(new String(Files.readAllBytes(summary), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// Makes the folder to work in, and keeps other processes out of it. What is in it from another work is deleted.
    ///
    /// @param inputs describes the work
    /// @return the folder for the rows
    public Path begin(String inputs) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || (Files.exists(folder) && isMounted(parent))) {
            throw new IOException(folder + ": a disk begins here (expected: a folder in it)");
        }
        for (Path missing = parent; missing != null && !Files.exists(missing); missing = missing.getParent()) {
            made.add(missing);
        }
        Files.createDirectories(parent);
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(work, FOR_THE_OWNER);
        }
        if (!isOurs()) {
            throw new IOException(folder + ": another process makes these results");
        }
        Path of = work.resolve(OF_WHAT);
        if (!Files.isRegularFile(of) || !Files.readString(of).equals(inputs)) {
            deleteWork();
            Files.writeString(of, inputs);
        }
        delete(results());
        Files.createDirectory(results(), FOR_THE_OWNER);
        return work;
    }

    /// Whether this process is the one that works here.
    private boolean isOurs() throws IOException {
        lock = FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            close();
            return false;
        }
        return true;
    }

    /// Deletes what a process left that was killed just after it had finished.
    public void sweep() throws IOException {
        if (Files.isDirectory(work) && isOurs()) {
            discard();
        }
    }

    private boolean isMounted(Path parent) throws IOException {
        return !Files.getFileStore(folder).equals(Files.getFileStore(parent));
    }

    private void deleteWork() throws IOException {
        try (Stream<Path> found = Files.list(work)) {
            for (Path one : found.toList()) {
                if (!one.endsWith(LOCK)) {
                    delete(one);
                }
            }
        }
    }

    /// Where the results are made.
    public Path results() {
        return work.resolve("results");
    }

    /// Makes the folder of the letters.
    public Path letters() throws IOException {
        return Files.createDirectory(results().resolve("letters"), FOR_THE_OWNER);
    }

    /// Puts the results into their place, and deletes the rest.
    public void publish() throws IOException {
        Files.move(results(), folder, StandardCopyOption.ATOMIC_MOVE);
        discard();
    }

    /// Deletes what is unfinished, if it is this process that works on it.
    public void discard() throws IOException {
        if (lock != null) {
            delete(work);
            close();
        }
        for (Path one : made) {
            if (isEmpty(one)) {
                Files.delete(one);
            }
        }
    }

    /// Lets other processes in.
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
