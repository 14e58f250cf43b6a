package tereze.reconciliation.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of the results, and a folder beside it in which they are made. The results come by one renaming, so that
/// they are there whole or not at all.
public final class ResultFolder {
    private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String OF_WHAT = "of";
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final Path work;

    public ResultFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        Path name = this.folder.getFileName();
        this.work = this.folder.resolveSibling("." + (name == null ? "results" : name) + ".unfinished");
    }

    /// Whether it holds nothing, or does not exist.
    public boolean isFree() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
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
        return Files.isRegularFile(summary) ? Optional.of(Files.readString(summary)) : Optional.empty();
    }

    /// Makes the folder to work in. What is in it from another work is deleted.
    ///
    /// @param inputs describes the work
    /// @return the folder for the rows
    public Path begin(String inputs) throws IOException {
        Path of = work.resolve(OF_WHAT);
        if (!Files.isRegularFile(of) || !Files.readString(of).equals(inputs)) {
            discard();
            Files.createDirectories(work.resolveSibling("."));
            Files.createDirectory(work, FOR_THE_OWNER);
            Files.writeString(of, inputs);
        }
        delete(results());
        Files.createDirectory(results(), FOR_THE_OWNER);
        return work;
    }

    /// Where the results are made.
    public Path results() {
        return work.resolve("results");
    }

    /// Puts the results into their place, and deletes the rest.
    public void publish() throws IOException {
        Files.move(results(), folder, StandardCopyOption.ATOMIC_MOVE);
        discard();
    }

    /// Deletes what is unfinished.
    public void discard() throws IOException {
        delete(work);
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
