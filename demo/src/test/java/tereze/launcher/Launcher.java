package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// `./tereze` with the classes under test instead of a built jar.
///
/// @param folder its working folder; its data are in `data`
record Launcher(Path folder) {
    /// The class path of the product. Test classes are left out, because they configure logging.
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(":", -1))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
            .collect(Collectors.joining(":"));

    static final int SECONDS_TO_START = 240;
    static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /// A command that runs.
    ///
    /// @param output the file of its standard output
    /// @param view the file of its standard error
    record Running(Process process, Path output, Path view) {
        List<String> lines() throws IOException {
            return Files.readAllLines(view);
        }

        /// Waits until it has said this.
        void await(String said) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
            while (!Files.readString(view).contains(said)) {
                assertThat(process.isAlive() && System.nanoTime() < deadline)
                        .as(Files.readString(view))
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /// Waits until something is so.
    static void awaitThat(Callable<Boolean> so) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!so.call()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    static Launcher in(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("../tereze"), home.resolve("tereze"));
        Files.copy(Path.of("../pom.xml"), home.resolve("pom.xml"));
        for (String source : List.of("demo/src/main", "country", ".mvn")) {
            Files.createDirectories(home.resolve(source));
        }
        Files.createFile(home.resolve("demo/pom.xml"));
        Path app = Files.createDirectories(home.resolve("demo/target/app"));
        jar(app.resolve("tereze.jar"), Main.class.getName());
        Files.createFile(app.resolve("tereze.aot"));
        Files.createFile(app.resolve("built"));
        return new Launcher(folder);
    }

    /// With the gate that `run` starts.
    Launcher withGate() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("journal"));
        Path app = Files.createDirectories(home.resolve("gate/target/app"));
        Path jar = app.resolve("tereze-gate-test.jar");
        jar(jar, "tereze.gate.Main");
        Files.setLastModifiedTime(
                jar, FileTime.from(Files.getLastModifiedTime(jar).toInstant().minusSeconds(10)));
        Files.createFile(app.resolve("gate.aot"));
        Files.createFile(app.resolve("built"));
        return this;
    }

    private static void jar(Path jar, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(CLASS_PATH.split(":", -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    Running start(Map<String, String> environment, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("home/tereze").toString()));
        command.addAll(List.of(words));
        Path output = Files.createTempFile(folder, "output", "");
        Path view = Files.createTempFile(folder, "view", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(view.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // No server of a test runs long enough to earn back the time of the other compiler.
        builder.environment().put("TEREZE_JAVA_OPTIONS", QUICK_COMPILER);
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, view);
    }
}
