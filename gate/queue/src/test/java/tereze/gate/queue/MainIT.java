package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.client.Web;
import tereze.gate.event.Beacon;
import tereze.gate.event.WrongFile;

/// The program in a process of its own, on a machine for which there is no native library, and on this one.
class MainIT {
    private static final TestChain CHAIN = new TestChain();
    private static final String ANOTHER_MACHINE = "-Dos.arch=another";

    private final Instant opened = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    private final Beacon beacon = CHAIN.at(opened.getEpochSecond() + 12);
    private final Web web = new Web(Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private Example example;
    private Example.Node gate;

    @BeforeEach
    void start() throws Exception {
        begin("with-beacon", beacon);
    }

    private void begin(String name, @Nullable Beacon its) throws IOException, WrongFile, InterruptedException {
        example = new Example(Files.createDirectory(folder.resolve(name)), opened, its);
        example.clock.set(opened.minusSeconds(5));
        gate = example.start(1);
        gate.arrive(web, 1);
        example.clock.set(Instant.now());
        gate.reveal(web, Example.FIRST_SECRET);
        gate.reveal(web, Example.SECOND_SECRET);
    }

    @AfterEach
    void stop() throws IOException {
        gate.close();
        web.close();
    }

    private record Ended(int status, String said) {}

    private Process run(String machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                machine,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private Ended draw(String machine) throws IOException, InterruptedException {
        return ended(run(
                machine,
                "draw",
                "--event",
                example.eventFile.toString(),
                "--keys",
                example.keyFile.toString(),
                "--gate",
                "http://127.0.0.1:" + gate.event().getPort(),
                "--signature",
                Example.hex(CHAIN.sign(beacon.round()))));
    }

    @Test
    void drawsAndVerifies() throws Exception {
        Ended drawn = draw("-Dnothing");

        assertThat(drawn.status()).as(drawn.said()).isZero();
        assertThat(drawn.said()).matches("seed [0-9a-f]{64}\\R");
        Ended verified = ended(run("-Dnothing", "verify", gate.event().toString()));
        assertThat(verified.status()).as(verified.said()).isZero();
        assertThat(verified.said()).contains("people: 1", drawn.said().strip());
    }

    @Test
    void withoutTheNativeLibraryNothingIsDrawn() throws Exception {
        Ended drawn = draw(ANOTHER_MACHINE);

        assertThat(drawn.status()).isEqualTo(1);
        assertThat(drawn.said().lines())
                .singleElement()
                .asString()
                .startsWith("tereze: the beacon's signature cannot be verified here: jblst has no native library for");
        assertThat(gate.get(web, "draw")).doesNotContain("seed");
    }

    /// Which would fail if the library were loaded.
    @Test
    void withoutABeaconTheNativeLibraryIsNotNeeded() throws Exception {
        gate.close();
        begin("without-beacon", null);
        Ended drawn = draw(ANOTHER_MACHINE);

        assertThat(drawn.status()).as(drawn.said()).isZero();
        assertThat(ended(run(ANOTHER_MACHINE, "verify", gate.event().toString()))
                        .status())
                .isZero();
    }

    @Test
    void aWriterThatIsToldToEndSaysPaused() throws Exception {
        Process lead = run(
                "-Dnothing",
                "lead",
                "--event",
                example.eventFile.toString(),
                "--keys",
                example.keyFile.toString(),
                "--gates",
                gate.event().toString(),
                "--per-second",
                "5");
        while (!gate.get(web, "cursor").contains("\"state\":\"open\"")) {
            assertThat(lead.isAlive()).isTrue();
            Thread.sleep(50);
        }
        lead.destroy();

        assertThat(lead.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.get(web, "cursor")).contains("\"state\":\"paused\"");
    }

    @Test
    void wrongArgumentsAreNamed() throws Exception {
        assertThat(ended(run("-Dnothing", "verify", "http://nowhere example"))).satisfies(said -> {
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.said()).contains("no address (expected: such as http://127.0.0.1:8090)");
        });
    }
}
