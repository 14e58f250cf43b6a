package tereze.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.rules.Seed;
import tereze.gate.wire.CursorMessage;
import tereze.journal.Hash;
import tereze.queue.store.AdmissionTable;
import tereze.queue.store.LeadTable;
import tereze.releases.web.RushServices;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestReleases;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The day of an opening at the real server, with a gate that says what the test lets it say: the event,
/// commitments, the draw, passes, applications, seals and the cursor.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueIT {
    private static final String OTHERS = "07".repeat(32);
    private static final String DAY = "queue-day";
    private static final String LATE = "queue-late";
    private static final String PREMISES = "0710000000000101";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestDatabase database;
    private TestRegisters registers;
    private TestServer server;
    private FakeGate gate;
    private Path keys;
    private TestPerson operator;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        registers.owned(registers.premises(PREMISES), registers.person("Сәбитов", "Ерлан"));
        registers.agency("education", "schools", "law", false);
        operator = registers.person("Ахметов", "Нұрлан");
        gate = new FakeGate();
        keys = folder.resolve("gate-keys");
        Keys.create(keys);
        Map<String, String> settings =
                new HashMap<>(RushServices.in(Files.createDirectory(folder.resolve("services")), DAY, LATE));
        Path day = folder.resolve("services").resolve(DAY + ".yaml");
        Files.writeString(day, Files.readString(day).replace("\ntopic:", "\nforChildren: true\ntopic:"));
        settings.put("tereze.gate.url", gate.address());
        settings.put("tereze.gate.keys", keys.toString());
        server = TestServer.start(database, settings);
    }

    @AfterAll
    void stop() {
        server.close();
        gate.close();
        database.close();
    }

    private Optional<GateEvent> event(String service) {
        return server.stranger()
                .get("/api/v1/queue/events")
                .json()
                .valueStream()
                .filter(event -> event.get("service").stringValue().equals(service))
                .findFirst()
                .map(event -> {
                    try {
                        return EventFile.parse("events", event.toString());
                    } catch (WrongFile e) {
                        throw new AssertionError(event.toString(), e);
                    }
                });
    }

    private GateEvent running(String service) {
        return await().atMost(PATIENCE)
                .until(() -> event(service), Optional::isPresent)
                .orElseThrow();
    }

    private Keys keys() {
        try {
            return Keys.read(keys);
        } catch (WrongFile e) {
            throw new AssertionError(e);
        }
    }

    private static void at(Instant moment) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()) + 50);
    }

    private String pass(GateEvent event, TestPerson person, Instant now) throws WrongFile {
        return pass(event, person, Lane.PUBLIC, now);
    }

    private String pass(GateEvent event, TestPerson person, Lane lane, Instant now) throws WrongFile {
        Pid pid = Pid.of(event.id(), keys().of(event), new Iin(person.iin()));
        Seed seed = new Seed(Hash.parse(Objects.requireNonNull(gate.draw()).seed()));
        return new Pass(1, event.id(), lane, 0, now.plus(Pass.GOOD_FOR).getEpochSecond(), Ord.ofLottery(pid, seed), pid)
                .sign(keys().key(Keys.PASS));
    }

    private static Answer admit(Client client, int event, String pass) {
        return client.post("/api/v1/queue/" + event + "/admissions", "{\"pass\":\"" + pass + "\"}");
    }

    private static Answer apply(Client client) {
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Almaty"));
        return client.post(
                "/api/v1/cases",
                "{\"service\":\"" + DAY + "\",\"form\":{\"premises\":\"" + PREMISES + "\",\"from\":\"" + from
                        + "\",\"months\":6}}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void theDayOfAnOpening() throws WrongFile, InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant prequeue = now.plusSeconds(20);
        Instant opens = now.plusSeconds(22);
        Instant closes = now.plusSeconds(3_600);
        TestReleases.schedule(server, DAY, null, opens.plusSeconds(600), closes);
        GateEvent moved = running(DAY);

        // The opening moves: another event takes the place of the first, and its number is not used again.
        TestReleases.schedule(server, DAY, prequeue, opens, closes);
        await().atMost(PATIENCE).until(() -> !running(DAY).id().equals(moved.id()));
        GateEvent event = running(DAY);
        int number = event.id().value();
        assertThat(number).isGreaterThan(moved.id().value());
        assertThat(server.stranger().get("/api/v1/queue/" + moved.id()).code()).isEqualTo("event-unknown");
        assertThat(event.schedule().opens()).isEqualTo(opens);
        assertThat(event.enter()).asString().endsWith("/queue/" + number + "/enter");
        assertThat(keys().of(event).commitment()).as("the key is in the file").isEqualTo(event.keyCommitment());
        committed(number);
        isTagged();

        at(prequeue);
        assertThat(commit(server.agency("education"), number, "09".repeat(32)).code())
                .isEqualTo("queue-begun");
        gate.reveal(1, OTHERS);
        gate.people(1);
        Seal seal = Seal.of(
                new EventId(number), 1, opens.getEpochSecond() - 1, List.of(entry(opens.toEpochMilli() - 900)), null);
        gate.seal(event.id(), seal);

        at(opens);
        TestPerson tenant = registers.person("Нұрпейісова", "Әсем");
        Client client = server.person(tenant.iin());
        Answer early = apply(client);
        assertThat(early.status()).as(early.body()).isEqualTo(403);
        assertThat(early.code()).isEqualTo("queue-first");
        assertThat(early.json().get("gate").stringValue()).isEqualTo(gate.address() + "/g/" + number + "/");

        await().atMost(PATIENCE).until(() -> stageOf(number), "drawn"::equals);
        admissions(event, tenant, client);
        beforeTheirTurn(event);
        children(event);
        sealed(number, seal);
        led(number);
        replaced(number);
        paused();
    }

    /// A gate seals the last second of an event after its end, and may be out of reach just then.
    @Test
    void theLastSealsComeAfterTheEnd() throws WrongFile, InterruptedException {
        putBack(LATE);
        Instant opens = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(6);
        Instant closes = opens.plusSeconds(2);
        gate.down(true);
        TestReleases.schedule(server, LATE, null, opens, closes);
        GateEvent event = running(LATE);
        int number = event.id().value();

        at(closes);
        await().atMost(PATIENCE).until(() -> stageOf(number), "closed"::equals);
        EventId id = new EventId(number);
        tooLate(event);
        Seal last = Seal.of(id, 1, closes.getEpochSecond() - 1, List.of(entry(closes.toEpochMilli() - 10)), null);
        gate.seal(id, last);
        gate.down(false);
        sealed(number, last);
    }

    private void tooLate(GateEvent event) throws WrongFile {
        EventId id = event.id();
        TestPerson person = registers.person("Серікова", "Мәдина");
        Pid pid = Pid.of(id, keys().of(event), new Iin(person.iin()));
        String pass = new Pass(
                        1, id, Lane.PUBLIC, 0, Instant.now().plus(Pass.GOOD_FOR).getEpochSecond(), Ord.FIRST, pid)
                .sign(keys().key(Keys.PASS));
        assertThat(admit(server.person(person.iin()), id.value(), pass))
                .extracting(Answer::status, Answer::code)
                .containsExactly(410, "event-closed");
        assertThat(admissions(id.value())).as("nothing was written").isEmpty();
    }

    /// What is put back loses its event, and nobody queues for it any more.
    private void putBack(String service) {
        TestReleases.schedule(
                server,
                service,
                null,
                Instant.now().plusSeconds(600),
                Instant.now().plusSeconds(900));
        GateEvent event = running(service);
        TestReleases.putBack(server, service);
        await().atMost(PATIENCE).until(() -> event(service).isEmpty());
        assertThat(server.stranger().get("/api/v1/queue/" + event.id()).code()).isEqualTo("event-unknown");
    }

    /// The way from the gate to the application, in a browser.
    private void keepsThePass(int number, String pass) {
        Client browser = server.stranger();
        Answer kept = browser.send(browser.request("/queue/" + number + "/enter")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("pass=" + pass)));
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        assertThat(kept.cookies())
                .filteredOn(cookie -> cookie.startsWith("tz-pass="))
                .singleElement()
                .asString()
                .startsWith("tz-pass=" + pass + ";")
                .contains("Path=/queue/" + number + ";", "HttpOnly", "SameSite=Lax")
                .as("a demonstration has no TLS")
                .doesNotContain("Secure");
    }

    @Test
    void whatANodeSawTwiceInASecondIsAdded() {
        LeadTable table = server.bean(LeadTable.class);
        UUID node = UUID.randomUUID();
        table.note(900, node, 50, new Seen(3, 0, 1, 2, 40));
        table.note(900, node, 50, new Seen(2, 1, 1, 1, 60));
        assertThat(table.seen(900, 49, 50)).isEqualTo(new Seen(5, 1, 2, 2, 60));
        table.note(900, UUID.randomUUID(), 50, new Seen(1, 0, 0, 1, 20));
        assertThat(table.seen(900, 49, 51)).isEqualTo(new Seen(6, 1, 2, 3, 60));
    }

    private String stageOf(int number) {
        return server.stranger()
                .get("/api/v1/queue/" + number)
                .json()
                .get("stage")
                .stringValue();
    }

    private static RosterEntry entry(long millis) {
        return new RosterEntry(new Pid(1, 2), millis);
    }

    private void committed(int number) {
        String sha256 = Hash.ofContent(HexFormat.of().parseHex(OTHERS)).toString();
        assertThat(commit(server.person(operator.iin()), number, OTHERS).code()).isEqualTo("commitment-not-yours");
        Answer first = server.agency("education")
                .post("/api/v1/queue/" + number + "/commitments", "{\"sha256\":\"" + sha256 + "\"}");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().get("commitment").intValue()).isEqualTo(1);
        assertThat(commit(server.agency("education"), number, "08".repeat(32)).code())
                .isEqualTo("committed-already");
        assertThat(running(DAY).commitments()).hasSize(2).element(1).hasToString(sha256);
    }

    private static Answer commit(Client client, int number, String secret) {
        return client.post(
                "/api/v1/queue/" + number + "/commitments",
                "{\"sha256\":\"" + Hash.ofContent(HexFormat.of().parseHex(secret)) + "\"}");
    }

    private void isTagged() {
        Answer answer = server.stranger().get("/api/v1/queue/events");
        String tag = Objects.requireNonNull(answer.headers().get("etag"), "no ETag");
        assertThat(server.stranger()
                        .get("/api/v1/queue/events", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    private void admissions(GateEvent event, TestPerson tenant, Client client) throws WrongFile {
        int number = event.id().value();
        Instant now = Instant.now();
        String pass = pass(event, tenant, now);
        Client other = server.person(registers.person("Оспанов", "Мұрат").iin());
        assertThat(admit(other, number, pass))
                .extracting(Answer::status, Answer::code)
                .containsExactly(409, "pass-of-another");
        assertThat(admit(client, number, "invented"))
                .extracting(Answer::status, Answer::code)
                .containsExactly(401, "pass-forged");
        assertThat(admit(client, number, pass(event, tenant, now.minus(Pass.GOOD_FOR))))
                .extracting(Answer::status, Answer::code)
                .containsExactly(410, "pass-expired");
        assertThat(admit(client, number + 1, pass))
                .extracting(Answer::status, Answer::code)
                .containsExactly(404, "event-unknown");
        assertThat(apply(client).code()).as("nothing was half done").isEqualTo("queue-first");
        assertThat(admissions(number)).as("nothing was written").isEmpty();

        keepsThePass(number, pass);
        Answer admitted =
                await().atMost(PATIENCE).until(() -> admit(client, number, pass), answer -> answer.status() != 409);
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        assertThat(admit(client, number, pass).body()).as("a repeat").isEqualTo(admitted.body());
        Answer applied = apply(client);
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        String kase = applied.json().get("case").stringValue();
        Pid pid = Pid.of(event.id(), keys().of(event), new Iin(tenant.iin()));
        Seed seed = new Seed(Hash.parse(Objects.requireNonNull(gate.draw()).seed()));
        String ord = Ord.ofLottery(pid, seed).toString();
        assertThat(client.get("/api/v1/cases/" + kase).json().get("ord").stringValue())
                .isEqualTo(ord);

        AdmissionTable table = server.bean(AdmissionTable.class);
        AdmissionTable.Came came = table.after(number, 0).getFirst();
        assertThat(came.ord()).isEqualTo(ord);
        assertThat(table.newest(number)).isEqualTo(came.act());
        assertThat(table.after(number, came.act())).as("each is counted once").isEmpty();

        Answer lines = server.stranger().get("/api/v1/queue/" + number + "/admissions.ndjson");
        assertThat(lines.headers()).containsEntry("content-type", "application/x-ndjson");
        assertThat(lines.body().lines())
                .singleElement()
                .asString()
                .contains("\"pid\":\"" + pid + "\"", "\"ord\":\"" + ord + "\"", "\"lane\":0")
                .doesNotContain(tenant.iin(), tenant.id().toString());
        JsonNode line = admissions(number).getFirst();
        Ord reached = Ord.parse(line.get("reached").stringValue()).orElseThrow();
        Ord place = Ord.parse(ord).orElseThrow();
        assertThat(place.isAdmittedBy(reached)).isTrue();
        assertThat(gate.cursors)
                .as("a cursor that the gate published says it")
                .anyMatch(cursor -> cursor.toCursor().of(Lane.PUBLIC).equals(reached));
        assertThat(line.get("late").booleanValue()).isEqualTo(place.isPassedBy(reached));
    }

    /// With a pass that is good: nobody is in that lane, so it is released up to nobody.
    private void beforeTheirTurn(GateEvent event) throws WrongFile {
        TestPerson person = registers.person("Жүнісов", "Дәулет");
        Client client = server.person(person.iin());
        int number = event.id().value();
        assertThat(admit(client, number, pass(event, person, Lane.ASSISTED, Instant.now())))
                .extracting(Answer::status, Answer::code)
                .containsExactly(409, "not-your-turn");
        assertThat(apply(client).code()).isEqualTo("queue-first");
        assertThat(admissions(number)).as("nothing was written").hasSize(1);
    }

    /// A parent comes for a child, and no longer once the relation has ended.
    private void children(GateEvent event) throws WrongFile {
        int number = event.id().value();
        TestPerson parent = registers.person("Әлиева", "Гүлнәр");
        TestRegisters.Traits young = new TestRegisters.Traits(LocalDate.of(2020, 5, 17), null, false, false);
        TestPerson child = registers.person("Әлиев", "Арман", young);
        TestPerson other = registers.person("Әлиев", "Санжар", young);
        registers.related(parent, child, "parent");
        registers.related(parent, other, "parent");
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table people.relation disable trigger user").update();
        owner.sql("update people.relation set until = current_date - 1 where other = ?")
                .param(other.id())
                .update();
        owner.sql("alter table people.relation enable trigger user").update();
        Client client = server.person(parent.iin());
        int before = admissions(number).size();
        assertThat(admit(client, number, pass(event, other, Instant.now())))
                .extracting(Answer::status, Answer::code)
                .containsExactly(409, "pass-of-another");
        assertThat(admissions(number)).as("nothing was written").hasSize(before);
        Answer admitted = admit(client, number, pass(event, child, Instant.now()));
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        assertThat(admissions(number)).hasSize(before + 1);
    }

    private List<JsonNode> admissions(int number) {
        return server.stranger()
                .get("/api/v1/queue/" + number + "/admissions.ndjson")
                .body()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    private void sealed(int number, Seal seal) {
        JdbcClient owner = JdbcClient.create(database.owner());
        await().atMost(PATIENCE)
                .until(
                        () -> owner.sql("select head from queue.seal_chain where event = ?")
                                .param(number)
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        seal.hash().toString()::equals);
    }

    /// The cursor moves, is signed, and its numbers only grow.
    private void led(int number) throws WrongFile {
        await().atMost(PATIENCE).until(() -> gate.cursors.size() > 3);
        List<CursorMessage> sent = List.copyOf(gate.cursors);
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.toCursor().isSigned(message.tag(), keys().key(Keys.CURSOR)))
                        .isTrue())
                .isSortedAccordingTo((one, two) -> one.toCursor().compareTo(two.toCursor()));
        assertThat(sent.getLast().toCursor().of(Lane.PUBLIC)).isNotEqualTo(Ord.FIRST);
        Answer queue = server.stranger().get("/api/v1/queue/" + number);
        assertThat(queue.json().get("figures").get(0).get("arrived").longValue())
                .isEqualTo(1);
        assertThat(queue.headers()).containsEntry("cache-control", "max-age=1, public");
        assertThat(queue.json().get("commitments")).hasSize(2);
        assertThat(queue.json().get("seed").stringValue())
                .isEqualTo(Objects.requireNonNull(gate.draw()).seed());
    }

    /// A writer that was stopped, and was replaced meanwhile, sends nothing more when it goes on.
    private void replaced(int number) {
        LeadTable table = server.bean(LeadTable.class);
        Cursor last = gate.cursors.getLast().toCursor();
        List<Ord> reached = table.reached(number);
        JdbcClient.create(database.owner())
                .sql("update queue.lead set epoch = epoch + 1, seq = 0, holder = gen_random_uuid(),"
                        + " until = clock_timestamp() + interval '3 seconds' where event = ?")
                .param(number)
                .update();
        await().atMost(PATIENCE).until(() -> gate.cursors.getLast().toCursor().epoch() > last.epoch() + 1);
        assertThat(gate.cursors)
                .extracting(CursorMessage::toCursor)
                .filteredOn(cursor -> cursor.epoch() == last.epoch() && cursor.seq() > last.seq() + 1)
                .as("one may have been on its way")
                .isEmpty();
        assertThat(gate.cursors.getLast().toCursor().of(Lane.PUBLIC)).isEqualTo(reached.getFirst());
    }

    /// The line stands still while the service is paused.
    private void paused() {
        TestReleases.pause(server, DAY, Instant.now().plusSeconds(600));
        await().atMost(PATIENCE).until(() -> gate.cursors.getLast().toCursor().state() == Cursor.State.PAUSED);
    }
}
