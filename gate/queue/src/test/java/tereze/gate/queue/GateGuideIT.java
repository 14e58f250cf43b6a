package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in the guide to the gate work as they are written, with nodes, a kiosk and a site in processes of their
/// own, and print what the guide shows.
class GateGuideIT {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path GUIDE = ROOT.resolve("docs/how-to/put-a-gate-before-a-site.md");
    private static final Pattern COMMANDS =
            Pattern.compile("```bash\n(.*?)```\n(?:```text\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern SITE = Pattern.compile("site\\.py <<'END'\n(.*?)END\n", Pattern.DOTALL);
    private static final int MOST_LINES_OF_A_SITE = 30;

    /// The ports in the guide. The test has others, because these may be taken.
    private static final List<String> PORTS = List.of("8090", "8091", "8092", "9000");

    /// Test classes are left out, because they configure logging.
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));

    private static final int MOST_SECONDS = 120;

    @TempDir
    private Path home = Path.of("");

    /// Commands of the guide.
    ///
    /// @param shown what the guide shows of their output; null if it shows nothing
    private record Step(String commands, @Nullable String shown) {}

    private static List<Step> steps() throws IOException {
        return COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> new Step(found.group(1), found.group(2)))
                .toList();
    }

    /// A folder with the script, in which both programs are built: each is a jar that leads to the classes under test.
    @BeforeEach
    void build() throws IOException {
        assumeTrue(Stream.of("bash", "curl", "python3").allMatch(GateGuideIT::isInstalled), "bash, curl and python3");
        Files.copy(ROOT.resolve("tereze"), home.resolve("tereze"));
        Files.copy(ROOT.resolve("pom.xml"), home.resolve("pom.xml"));
        Files.createDirectory(home.resolve("journal"));
        Path gate = Files.createDirectories(home.resolve("gate/target/app"));
        writeJar(gate.resolve("tereze-gate-test.jar"), "tereze.gate.Main");
        Path queue = Files.createDirectories(home.resolve("gate/queue/target/app"));
        writeJar(queue.resolve("tereze-queue-test.jar"), Main.class.getName());
        for (String there :
                List.of("gate/target/app/gate.aot", "gate/target/app/built", "gate/queue/target/app/built")) {
            Files.createFile(home.resolve(there));
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void writeJar(Path file, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.CLASS_PATH, CLASS_PATH);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        // Older than what is made from it.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @AfterEach
    void stop() throws Exception {
        Path rush = home.resolve("rush");
        if (!Files.exists(rush)) {
            return;
        }
        try (Stream<Path> files = Files.list(rush)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".pid")).toList()) {
                var process =
                        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
                if (process.isPresent()) {
                    process.get().destroyForcibly();
                    process.get().onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
                }
            }
        }
    }

    @Test
    void worksAsItIsWritten() throws Exception {
        Map<String, String> ports = ports();

        assertThat(steps()).hasSizeGreaterThan(10);
        for (Step step : steps()) {
            String output = run(with(ports, step.commands()));
            if (step.shown() != null) {
                assertThat(output).as(step.commands()).isEqualTo(with(ports, step.shown()));
            }
        }
        assertThat(home.resolve("rush/admissions.csv")).content().hasLineCount(4);
    }

    @Test
    void theSiteIsShort() throws IOException {
        assertThat(SITE.matcher(Files.readString(GUIDE)).results())
                .singleElement()
                .satisfies(site -> assertThat(site.group(1)).hasLineCount(MOST_LINES_OF_A_SITE));
    }

    private static Map<String, String> ports() throws IOException {
        Map<String, String> free = new LinkedHashMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        for (String port : PORTS) {
            taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            free.put(port, Integer.toString(taken.getLast().getLocalPort()));
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return free;
    }

    private static String with(Map<String, String> ports, String commands) {
        return Pattern.compile("\\b(" + String.join("|", PORTS) + ")\\b")
                .matcher(commands)
                .replaceAll(port -> ports.getOrDefault(port.group(), ""));
    }

    /// Runs commands in the folder of the script, and gives their standard output.
    private String run(String commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", "");
        Path errors = Files.createTempFile(home, "errors", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eu", "-c", commands)
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // No process of a test runs long enough to earn back the time of the other compiler.
        builder.environment().put("TEREZE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("TEREZE_GATE_WARM", "200");
        Process shell = builder.start();
        boolean ended = shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly().waitFor();
        }
        assertThat(ended ? shell.exitValue() : -1)
                .as(commands + Files.readString(output) + Files.readString(errors))
                .isZero();
        return Files.readString(output);
    }
}
