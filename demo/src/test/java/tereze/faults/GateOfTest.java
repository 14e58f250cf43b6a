package tereze.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tereze.gate.Main;
import tereze.gate.rules.Cursor;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;

/// A node of the gate in its own process, which asks a platform for its events.
final class GateOfTest implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    /// @param folder where it keeps what it issues, and its log
    GateOfTest(Path folder, Path keys, int port, String platform) throws IOException {
        this.port = port;
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "--platform",
                platform,
                "--keys",
                keys.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "" + port,
                "--demo");
        builder.environment().put("TEREZE_GATE_WARM", "100");
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("gate.log").toFile())
                .start();
    }

    /// What the gate answers, or nothing.
    String get(String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    /// The newest cursor that the gate holds.
    Cursor cursor(int event) throws InterruptedException {
        byte[] answer = get("/g/" + event + "/cursor").getBytes(StandardCharsets.UTF_8);
        return Json.read(answer, CursorMessage.class).toCursor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
