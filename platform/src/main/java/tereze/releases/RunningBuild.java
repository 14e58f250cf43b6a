package tereze.releases;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Sha256;
import tereze.catalogue.FurtherServices;

/// What runs: the SHA-256 of the application with its libraries, the country's files and further services. A rehearsal
/// counts only for the build that was rehearsed. It is computed once, when it is first asked for. Thread-safe.
///
/// A packaged application is its JAR files, which contain the country's files. An application in folders, as in tests,
/// is the files in these folders; its libraries do not count.
public final class RunningBuild {
    private final FurtherServices further;
    private final AtomicReference<@Nullable String> known = new AtomicReference<>();

    /// @param further the installation's own services
    public RunningBuild(FurtherServices further) {
        this.further = further;
    }

    /// The hash, in hexadecimal.
    ///
    /// @throws UncheckedIOException if a file cannot be read
    public synchronized String id() {
        String id = known.get();
        if (id == null) {
            Map<String, Path> services = new TreeMap<>();
            further.path().ifPresent(folder -> addTo(services, folder, ".yaml"));
            id = hash(Application.HASH, services);
            known.set(id);
        }
        return id;
    }

    /// The same for all servers of a process.
    private static final class Application {
        static final String HASH = application();
    }

    private static String application() {
        Set<Path> elements = classPath();
        Map<String, Path> files = new TreeMap<>();
        List<Path> folders = elements.stream().filter(Files::isDirectory).toList();
        for (int i = 0; i < folders.size(); i++) {
            Map<String, Path> ofFolder = new TreeMap<>();
            addTo(ofFolder, folders.get(i), "");
            int place = i;
            ofFolder.forEach((name, file) -> files.put(name + "/" + place, file));
        }
        if (folders.isEmpty()) {
            elements.forEach(jar -> files.put(jar.getFileName().toString(), jar));
        }
        return hash("", files);
    }

    /// The JAR files and folders with classes, those included that a JAR file names in its manifest.
    private static Set<Path> classPath() {
        Set<Path> found = new LinkedHashSet<>();
        List<Path> open = new ArrayList<>(
                Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(element -> !element.isEmpty())
                        .map(Path::of)
                        .toList());
        while (!open.isEmpty()) {
            Path element = open.removeFirst().toAbsolutePath().normalize();
            if (Files.exists(element) && found.add(element) && Files.isRegularFile(element)) {
                open.addAll(namedBy(element));
            }
        }
        return found;
    }

    private static List<Path> namedBy(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            URI base = jar.toUri();
            return Stream.of(Objects.requireNonNullElse(named, "").split(" "))
                    .filter(element -> !element.isEmpty())
                    .map(element -> Path.of(base.resolve(element)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(Map<String, Path> files, Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder, ending.isEmpty() ? Integer.MAX_VALUE : 1)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .forEach(file ->
                            files.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The hash of the names and the hashes of files, in the order of their names.
    private static String hash(String before, Map<String, Path> files) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(before.getBytes(StandardCharsets.UTF_8));
        files.forEach((name, file) -> {
            pieces.add((name + "\n").getBytes(StandardCharsets.UTF_8));
            pieces.add(hash(file));
        });
        return Sha256.hex(pieces.toArray(byte[][]::new));
    }

    private static byte[] hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
