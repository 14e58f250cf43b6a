package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Seed;
import tereze.journal.Hash;
import tereze.queue.FakeGate;
import tereze.releases.web.RushServices;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestReleases;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// One request that succeeds and one that is refused, for each operation of queues. A server of its own has two
/// services with a rush: one opens at once and is drawn, the other opens tomorrow and takes commitments.
final class QueueStories implements AutoCloseable {
    private static final String PATH = "/api/v1/queue/";
    private static final String OPEN = "queue-open";
    private static final String LATER = "queue-later";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private final TestRegisters registers = new TestRegisters(database);
    private final FakeGate gate = new FakeGate();
    private final Path keys;
    private final TestServer server;

    QueueStories(Path folder) throws IOException {
        registers.agency("education", "schools", "law", false);
        keys = folder.resolve("gate-keys");
        Keys.create(keys);
        Map<String, String> settings =
                new HashMap<>(RushServices.in(Files.createDirectory(folder.resolve("services")), OPEN, LATER));
        settings.put("tereze.gate.url", gate.address());
        settings.put("tereze.gate.keys", keys.toString());
        server = TestServer.start(database, settings);
    }

    void tell(ReleaseStories.Teller teller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant tomorrow = now.plus(Duration.ofDays(1));
        GateEvent later = announced(LATER, null, tomorrow);
        GateEvent open = announced(OPEN, Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS), null);
        gate.people(1);
        Awaitility.await().atMost(PATIENCE).until(() -> gate.draw() != null && isDrawn(open) && gate.hasReleasedAll());
        TestPerson first = registers.person("Оспанов", "Мұрат");
        Answer admitted = admit(server.person(first.iin()), open, pass(open, first));
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        Client stranger = server.stranger();
        teller.tell(
                "get /api/v1/queue/events",
                () -> stranger.get(PATH + "events"),
                () -> server.holding("not-a-token").get(PATH + "events"));
        teller.tell(
                "get /api/v1/queue/{event}", () -> stranger.get(PATH + later.id()), () -> stranger.get(PATH + "999"));
        teller.tell(
                "get /api/v1/queue/{event}/admissions.ndjson",
                () -> stranger.get(PATH + open.id() + "/admissions.ndjson"),
                () -> stranger.get(PATH + "999/admissions.ndjson"));
        TestPerson tenant = registers.person("Нұрпейісова", "Әсем");
        Client client = server.person(tenant.iin());
        teller.tell(
                "post /api/v1/queue/{event}/admissions",
                () -> admit(client, open, pass(open, tenant)),
                () -> admit(client, open, "invented"));
        teller.tell(
                "post /api/v1/queue/{event}/commitments",
                () -> commit(server.agency("education"), later),
                () -> commit(client, later));
    }

    /// Announces an opening, and waits until the gate can read its event.
    ///
    /// @param opens null: a second after the queue begins
    private GateEvent announced(String service, @Nullable Instant prequeue, @Nullable Instant opens) {
        Instant opening = opens == null ? Objects.requireNonNull(prequeue).plusSeconds(1) : opens;
        TestReleases.schedule(server, service, prequeue, opening, opening.plus(Duration.ofHours(1)));
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> running(service), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<GateEvent> running(String service) {
        return server.stranger()
                .get(PATH + "events")
                .json()
                .valueStream()
                .filter(event -> event.get("service").stringValue().equals(service))
                .findFirst()
                .map(QueueStories::parsed);
    }

    private static GateEvent parsed(JsonNode event) {
        try {
            return EventFile.parse("events", event.toString());
        } catch (WrongFile e) {
            throw new AssertionError(event.toString(), e);
        }
    }

    private boolean isDrawn(GateEvent event) {
        JsonNode queue = server.stranger().get(PATH + event.id()).json();
        return queue.get("stage").stringValue().equals("drawn");
    }

    /// A pass as the gate gives it to a person whose turn it is.
    private String pass(GateEvent event, TestPerson person) {
        try {
            Keys known = Keys.read(keys);
            Pid pid = Pid.of(event.id(), known.of(event), new Iin(person.iin()));
            Seed seed = new Seed(Hash.parse(Objects.requireNonNull(gate.draw()).seed()));
            long until = Instant.now().plus(Pass.GOOD_FOR).getEpochSecond();
            return new Pass(1, event.id(), Lane.PUBLIC, 0, until, Ord.ofLottery(pid, seed), pid)
                    .sign(known.key(Keys.PASS));
        } catch (WrongFile e) {
            throw new AssertionError(e);
        }
    }

    private static Answer admit(Client client, GateEvent event, String pass) {
        return client.post(PATH + event.id() + "/admissions", "{\"pass\":\"" + pass + "\"}");
    }

    private static Answer commit(Client client, GateEvent event) {
        Hash commitment = Hash.ofContent(new byte[32]);
        return client.post(PATH + event.id() + "/commitments", "{\"sha256\":\"" + commitment + "\"}");
    }

    @Override
    public void close() {
        server.close();
        gate.close();
        database.close();
    }
}
