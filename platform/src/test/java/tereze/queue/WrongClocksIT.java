package tereze.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.gate.event.Keys;
import tereze.releases.web.RushServices;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestReleases;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// An opening with a queue on three nodes, of which one is an hour ahead and one an hour behind. All open by the clock
/// of the database, and only the node whose clock is right draws and moves the line.
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
class WrongClocksIT {
    private static final String SERVICE = "queue-clocks";
    private static final String PREMISES = "0710000000000102";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private final TestRegisters registers = new TestRegisters(database);
    private final JdbcClient owner = JdbcClient.create(database.owner());

    private static Answer apply(TestServer node, TestPerson person) {
        return node.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"%s\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                                .formatted(SERVICE, PREMISES, LocalDate.now(ZoneId.of("Asia/Almaty"))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    @Test
    @Fault("W1")
    void opensByTheClockOfTheDatabaseAndMovesNothing(@TempDir Path folder) throws IOException, InterruptedException {
        registers.owned(registers.premises(PREMISES), registers.person("Сәбитов", "Ерлан"));
        TestPerson tenant = registers.person("Оспанова", "Айгүл");
        Path keys = folder.resolve("gate-keys");
        Keys.create(keys);
        try (FakeGate gate = new FakeGate()) {
            Map<String, String> settings =
                    new HashMap<>(RushServices.in(Files.createDirectory(folder.resolve("services")), SERVICE));
            settings.put("tereze.gate.url", gate.address());
            settings.put("tereze.gate.keys", keys.toString());
            gate.people(1);
            TestServer right = TestServer.start(database, settings);
            // What it declares is known now: a node with a wrong clock could record nothing.
            try (TestServer fast = TestServer.start(
                            database, settings, () -> Instant.now().plus(HOUR));
                    TestServer slow = TestServer.start(
                            database, settings, () -> Instant.now().minus(HOUR))) {
                assertThat(fast.stranger().get("/health/ready").body()).contains("\"clock\"");
                Instant opens = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(12);
                TestReleases.schedule(right, SERVICE, null, opens, opens.plusSeconds(900));
                await().atMost(PATIENCE)
                        .until(() -> count("select count(*) from queue.event where status = 'announced'") == 1);
                right.close();
                onlyWrongClocks(List.of(fast, slow), opens, gate, tenant);
                try (TestServer _ = TestServer.start(database, settings)) {
                    await().atMost(PATIENCE).until(gate::hasReleasedAll);
                    assertThat(count("select max(epoch) from queue.lead"))
                            .as("the epoch follows the right clock")
                            .isLessThan(Instant.now().plusSeconds(600).getEpochSecond());
                }
            } finally {
                right.close();
                database.close();
            }
        }
    }

    private void onlyWrongClocks(List<TestServer> nodes, Instant opens, FakeGate gate, TestPerson tenant)
            throws InterruptedException {
        long acts = count("select count(*) from acts.act");
        for (TestServer node : nodes) {
            assertThat(apply(node, tenant))
                    .extracting(Answer::status, Answer::code)
                    .containsExactly(409, "service-not-open");
        }
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), opens).toMillis()) + 3_000);
        for (TestServer node : nodes) {
            assertThat(apply(node, tenant))
                    .extracting(Answer::status, Answer::code)
                    .containsExactly(403, "queue-first");
        }
        assertThat(count("select count(*) from queue.lead")).as("nobody leads").isZero();
        assertThat(gate.draw()).isNull();
        assertThat(gate.cursors).isEmpty();
        assertThat(count("select count(*) from cases.case")).isZero();
        assertThat(count("select count(*) from acts.act"))
                .as("nothing was recorded")
                .isEqualTo(acts);
    }
}
