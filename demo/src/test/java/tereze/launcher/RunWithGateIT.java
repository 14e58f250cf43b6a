package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The gate that `./tereze run` starts: it outlives the server, and is stopped last.
class RunWithGateIT {
    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theGateGoesOnWhileTheServerIsDeadAndIsStoppedLast() throws Exception {
        int port = threeFreePorts();
        Launcher.Running run = Launcher.in(folder)
                .withGate()
                .start(Map.of("TEREZE_GATE_WARM", "100"), "run", "--no-demo", "--port", "" + port);
        try {
            run.await("Ctrl-C stops it.");
            String gate = "http://127.0.0.1:" + (port + 10);
            assertThat(run.lines()).anyMatch(line -> line.matches("  ✓ gate       " + gate + " +\\d+ s"));
            assertThat(events(gate)).contains("\"events\":[]");
            Path keys = folder.resolve("data/credentials/gate-keys");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                    .isEqualTo("rw-------");
            ProcessHandle node = node(run).orElseThrow();

            kill(Long.parseLong(Files.readString(folder.resolve("data/lock")).strip()));
            run.await("tereze: the server was killed by signal 9");
            assertThat(events(gate)).contains("\"events\":[]");
            Launcher.awaitThat(() -> Files.readString(run.view()).split("✓ server", -1).length == 3);
            assertThat(node.isAlive()).isTrue();

            kill(node.pid());
            Launcher.awaitThat(() -> {
                try {
                    return !node.isAlive() && !events(gate).isEmpty();
                } catch (ConnectException e) {
                    return false;
                }
            });
            assertThat(Files.readString(folder.resolve("data/logs/gate.log"))).contains("It is started again.");
            ProcessHandle next = node(run).orElseThrow();

            run.process().destroy();
            assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.process().exitValue()).isZero();
            assertThat(run.lines()).endsWith("  Stopping the database", "  Stopping the gate");
            assertThat(next.isAlive()).isFalse();
        } finally {
            run.process().destroy();
            run.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
    void aGateThatEndsAgainAndAgainIsLeft() throws Exception {
        int port = threeFreePorts();
        Launcher.Running run = Launcher.in(folder)
                .withGate()
                .start(Map.of("TEREZE_GATE_WARM", "100"), "run", "--no-demo", "--port", "" + port);
        try {
            run.await("Ctrl-C stops it.");
            for (int times = 1; times <= 4; times++) {
                Launcher.awaitThat(() -> node(run).isPresent());
                ProcessHandle node = node(run).orElseThrow();
                kill(node.pid());
                Launcher.awaitThat(() -> !node.isAlive());
            }
            run.await("tereze: the gate ended by itself for the fourth time within ten minutes");
            assertThat(node(run)).isEmpty();
            assertThat(Files.readString(folder.resolve("data/logs/gate.log")).split("It is started again", -1))
                    .hasSize(4);
            run.process().destroy();
            assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.process().exitValue()).isZero();
        } finally {
            run.process().destroy();
            run.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private String events(String gate) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(gate + "/g/")).build(), BodyHandlers.ofString())
                .body();
    }

    private static Optional<ProcessHandle> node(Launcher.Running run) {
        return run.process()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains("--platform"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    private static void kill(long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-KILL", "" + process).start().waitFor())
                .isZero();
    }

    /// The server's, the gate's and that of the server's health.
    private static int threeFreePorts() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0)) {
                int port = first.getLocalPort();
                if (port > 65_000) {
                    continue;
                }
                try (ServerSocket _ = new ServerSocket(port + 10);
                        ServerSocket _ = new ServerSocket(port + 20)) {
                    return port;
                } catch (IOException e) {
                    // Others are tried.
                }
            }
        }
    }
}
