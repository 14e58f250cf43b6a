package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.gate.event.Keys;
import tereze.gate.rules.Cursor;
import tereze.releases.web.RushServices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The opening of a service with a queue, by real processes: two servers, a gate and a durable PostgreSQL. A server
/// that was stopped (`kill -STOP`) opens nothing early, and one that led the queue moves nothing when it goes on.
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
class StoppedQueueIT {
    private static final String SERVICE = "queue-stopped";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private DatabaseProcess database;
    private JdbcClient owner;

    @BeforeEach
    void start() {
        database = DatabaseProcess.start(folder.resolve("data"));
        owner = JdbcClient.create(database.owner());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aServerThatWasStoppedOpensNothingEarlyAndMovesNothing() throws Exception {
        Path keys = folder.resolve("gate-keys");
        Keys.create(keys);
        int port = ServerProcess.freePort();
        Path services = Files.createDirectory(folder.resolve("services"));
        RushServices.in(services, SERVICE);
        Map<String, String> settings = Map.of(
                "TEREZE_SERVICES_FOLDER",
                services.toString(),
                "TEREZE_GATE_URL",
                "http://127.0.0.1:" + port,
                "TEREZE_GATE_KEYS",
                keys.toString());
        String build = build(services);
        try (ServerProcess one = ServerProcess.launch(database, folder.resolve("one.log"), settings);
                ServerProcess two = ServerProcess.launch(database, folder.resolve("two.log"), settings);
                GateOfTest gate = new GateOfTest(folder.resolve("gate"), keys, port, one.address())) {
            one.awaitReadiness(200);
            two.awaitReadiness(200);
            await().atMost(PATIENCE).until(() -> gate.get("/g/").contains("events"));
            Applicants applicants = new Applicants(database.owner(), 1);
            Instant opens = announce(one, applicants, build);
            int event = await().atMost(PATIENCE).until(() -> event("announced"), number -> number > 0);
            await().atMost(PATIENCE)
                    .until(() -> gate.get("/g/" + event + "/event").contains(SERVICE));

            opensAtItsSecond(one, two, applicants, opens);
            await().atMost(PATIENCE).until(() -> event("drawn"), number -> number == event);
            await().atMost(PATIENCE)
                    .until(() -> gate.get("/g/" + event + "/cursor").contains("epoch"));
            movesNothing(one, two, gate, event);
        }
    }

    private static String build(Path services) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "tereze.launcher.Main",
                "build-id");
        builder.environment().put("TEREZE_SERVICES_FOLDER", services.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return said.lines().reduce((_, last) -> last).orElseThrow();
    }

    private int event(String status) {
        return owner.sql("select coalesce(max(number), 0) from queue.event where service = ? and status = ?")
                .params(SERVICE, status)
                .query(Integer.class)
                .single();
    }

    /// Rehearsed, signed for by two, and announced.
    private static Instant announce(ServerProcess server, Applicants applicants, String build) throws Exception {
        String operator = holder(server, "platform-operator");
        String signs = holder(server, "interior-owner");
        taken(step(
                server,
                applicants,
                operator,
                "rehearsals",
                RushServices.json(RushServices.report(
                        build, SERVICE, Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS)))));
        taken(step(server, applicants, signs, "signatures", "{}"));
        taken(step(server, applicants, operator, "signatures", "{}"));
        Instant opens = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(30);
        taken(step(
                server,
                applicants,
                operator,
                "schedule",
                "{\"opens\":\"%s\",\"prequeue\":null,\"closes\":\"%s\"}".formatted(opens, opens.plusSeconds(900))));
        return opens;
    }

    private static String holder(ServerProcess server, String role) throws Exception {
        for (JsonNode person : JSON.readTree(server.get("/demo/persons.json").body())) {
            if (person.path("role").asString("").equals(role)) {
                return person.get("iin").stringValue();
            }
        }
        throw new AssertionError("nobody is " + role);
    }

    private static HttpResponse<String> step(
            ServerProcess server, Applicants applicants, String iin, String step, String body) throws Exception {
        return server.post(
                "/api/v1/releases/" + SERVICE + "/" + step,
                applicants.token(server, iin),
                UUID.randomUUID().toString(),
                body);
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static HttpResponse<String> apply(ServerProcess server, Applicants applicants) throws Exception {
        String form = "{\"premises\":\"%s\",\"from\":\"%s\",\"months\":3}"
                .formatted(applicants.anyHome(), LocalDate.now(ZoneId.of("Asia/Almaty")));
        return server.post(
                "/api/v1/cases",
                applicants.token(server, applicants.anybody()),
                UUID.randomUUID().toString(),
                "{\"service\":\"" + SERVICE + "\",\"form\":" + form + "}");
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
    }

    /// One server is stopped across the last seconds before the opening, the other across the opening itself.
    private void opensAtItsSecond(ServerProcess one, ServerProcess two, Applicants applicants, Instant opens)
            throws Exception {
        sleepUntil(opens.minusSeconds(8));
        two.freeze();
        sleepUntil(opens.minusSeconds(4));
        two.thaw();
        for (ServerProcess server : List.of(two, one)) {
            assertThat(apply(server, applicants).body()).contains("service-not-open");
        }
        one.freeze();
        sleepUntil(opens.plusMillis(50));
        assertThat(apply(two, applicants).body()).as("without the other").contains("queue-first");
        one.thaw();
        assertThat(apply(one, applicants).body()).as("in the same second").contains("queue-first");
        await().atMost(PATIENCE)
                .until(() -> owner.sql("select status from releases.release where service = ?")
                        .param(SERVICE)
                        .query(String.class)
                        .single()
                        .equals("open"));
        assertThat(owner.sql(
                                "select count(*) from releases.release where service = ? and public_since < ?::timestamptz")
                        .params(SERVICE, opens.toString())
                        .query(Long.class)
                        .single())
                .as("nobody opened it before the announced second")
                .isZero();
        assertThat(owner.sql("select count(*) from cases.case where service = ?")
                        .param(SERVICE)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long epoch(int event) {
        return owner.sql("select epoch from queue.lead where event = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    /// The server that leads is stopped until the other one leads, and goes on.
    private void movesNothing(ServerProcess one, ServerProcess two, GateOfTest gate, int event) throws Exception {
        ServerProcess leader = stopLeader(one, two, event);
        long epoch = epoch(event);
        await().atMost(PATIENCE).until(() -> gate.cursor(event).epoch() == epoch);
        Cursor before = gate.cursor(event);

        leader.thaw();

        for (int times = 0; times < 20; times++) {
            TimeUnit.MILLISECONDS.sleep(250);
            Cursor after = gate.cursor(event);
            assertThat(after.epoch()).as("the gate follows the new writer").isEqualTo(epoch);
            assertThat(after).isGreaterThanOrEqualTo(before);
            for (int lane = 0; lane < before.cursors().size(); lane++) {
                assertThat(after.cursors().get(lane))
                        .isGreaterThanOrEqualTo(before.cursors().get(lane));
            }
            before = after;
        }
        assertThat(epoch(event)).as("the old writer did not take the lead back").isEqualTo(epoch);
    }

    private ServerProcess stopLeader(ServerProcess one, ServerProcess two, int event) throws Exception {
        for (ServerProcess server : List.of(one, two)) {
            long before = epoch(event);
            server.freeze();
            for (int times = 0; times < 80; times++) {
                TimeUnit.MILLISECONDS.sleep(100);
                if (epoch(event) > before) {
                    return server;
                }
            }
            server.thaw();
        }
        throw new AssertionError("nobody leads");
    }
}
