package tereze.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Data folders of PostgreSQL that are made once and copied for each process that runs tests: a copy takes less than a
/// second, making one takes ten.
public final class PreparedData {
    /// The folder of everything that the tests of a user keep on this machine.
    public static final Path HOME =
            Path.of(System.getProperty("java.io.tmpdir"), "tereze-test-" + System.getProperty("user.name"));

    private PreparedData() {}

    /// Copies the prepared folder of this name. Makes it first if there is none of today's code. One process at a time
    /// does this.
    ///
    /// @param make fills a folder and leaves no server running on it
    /// @param data a folder that is empty or does not exist
    public static void copy(String name, Consumer<Path> make, Path data) {
        try {
            Files.createDirectories(HOME);
            try (FileChannel turn = FileChannel.open(HOME.resolve("lock"), CREATE, WRITE)) {
                turn.lock();
                Path prepared = HOME.resolve("prepared-" + name + "-" + code());
                if (!Files.isDirectory(prepared)) {
                    removeOlder(name);
                    Path draft = HOME.resolve("making-" + name);
                    remove(draft);
                    make.accept(draft);
                    // Each copy looks for a free port of its own.
                    Files.deleteIfExists(draft.resolve("port"));
                    Files.move(draft, prepared);
                }
                run("cp", "-a", prepared + "/.", Files.createDirectories(data).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes whenever a class or a file of the product changes, or an SQL file of the tests.
    private static String code() throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            for (String entry : classPath.split(":", -1)) {
                boolean ofTests = entry.endsWith("test-classes");
                try (Stream<Path> files = Files.walk(Path.of(entry))) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(file -> !ofTests || file.toString().endsWith(".sql"))
                            .sorted()
                            .toList()) {
                        String state = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                        hash.update(state.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void removeOlder(String name) throws IOException {
        try (Stream<Path> all = Files.list(HOME)) {
            List<Path> older = all.filter(path -> path.getFileName().toString().startsWith("prepared-" + name + "-"))
                    .toList();
            older.forEach(PreparedData::remove);
        }
    }

    private static void remove(Path folder) {
        run("rm", "-rf", folder.toString());
    }

    private static void run(String... words) {
        try {
            int status = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
