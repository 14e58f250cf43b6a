package tereze.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The server in its own process, as `./tereze run` starts it. A test can kill it.
final class ServerProcess implements AutoCloseable {
    /// On a machine that runs nothing else, a few seconds are enough.
    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final int LINES_SHOWN = 20;

    private final Process process;
    private final int port;
    private final Path output;

    private ServerProcess(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /// Starts a server and waits until it is ready.
    ///
    /// @param output the file for its output
    /// @param settings more settings, as environment variables
    static ServerProcess start(DatabaseProcess database, Path output, Map<String, String> settings) throws Exception {
        ServerProcess server = launch(database, output, settings);
        server.awaitReadiness(200);
        return server;
    }

    /// Starts a server and does not wait.
    static ServerProcess launch(DatabaseProcess database, Path output, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath,
                "tereze.launcher.Main",
                "serve");
        Map<String, String> environment = builder.environment();
        environment.put("TEREZE_DATABASE_URL", database.url());
        environment.put("TEREZE_DATABASE_USER", database.application().user());
        environment.put("TEREZE_DATABASE_PASSWORD", database.application().password());
        environment.put(
                "TEREZE_KEYS", database.data().resolve("credentials/keys").toString());
        environment.put("TEREZE_DEMO", "true");
        environment.put("SERVER_PORT", Integer.toString(port));
        // Any free one: no test asks it.
        environment.put("TEREZE_HEALTH_PORT", "0");
        environment.putAll(settings);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new ServerProcess(process, port, output);
    }

    /// A free port. The system gives those above to outgoing connections, of which a test may have many, so that one of
    /// them could take it a moment later.
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /// Waits until `/health/ready` answers with this status.
    void awaitReadiness(int status) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (get("/health/ready").statusCode() == status) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        kill();
        List<String> lines = Files.readAllLines(output);
        throw new IllegalStateException("the server did not start:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Posts JSON; `token` and `key` may be empty.
    HttpResponse<String> post(String path, String token, String key, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(address() + path);
    }

    /// Its address, without a slash at the end.
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Suspends the process: `kill -STOP`.
    void freeze() throws Exception {
        signal("STOP");
    }

    /// Resumes the process: `kill -CONT`.
    void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        kill();
    }
}
