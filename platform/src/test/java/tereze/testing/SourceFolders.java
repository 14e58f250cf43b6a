package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The source folders of the Maven modules that make the product.
public final class SourceFolders {
    private static final List<String> MODULES = List.of(
            "journal", "gate/rules", "gate/wire", "gate", "gate/queue", "embedded-postgres", "platform", "demo");

    /// A tool that reads the tables of all modules, in a database that it throws away.
    private static final Path REHEARSAL = Path.of("..", "rehearsal", "src", "test", "java");

    private SourceFolders() {}

    /// The folders of the product's own code.
    public static List<Path> main() {
        return named("main");
    }

    /// The folders of its tests.
    public static List<Path> test() {
        return named("test");
    }

    /// The simple names of all classes in the tests.
    public static Set<String> testNames() {
        Set<String> names = new TreeSet<>();
        for (Path folder : Stream.concat(test().stream(), Stream.of(REHEARSAL)).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static List<Path> named(String kind) {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src", kind, "java"))
                .toList();
    }
}
