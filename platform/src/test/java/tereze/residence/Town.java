package tereze.residence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import tereze.testing.MovingClock;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// A town of a few people behind the real server, with a clock that a test moves. It begins on a Monday at ten in the
/// morning, Almaty time.
final class Town implements Shared.Fixture {
    static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T05:00:00Z");
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestDatabase database = TestDatabase.create();
    final TestRegisters registers = new TestRegisters(database);
    final MovingClock clock = new MovingClock(MONDAY_MORNING);
    final TestServer server;
    private final AtomicInteger homes = new AtomicInteger();

    Town() {
        server = TestServer.start(database, Map.of(), clock);
    }

    /// Premises with their address code.
    record Home(UUID id, String rka) {}

    Home home() {
        return home("residential", false);
    }

    /// A home elsewhere than in Astana.
    Home homeIn(String kato) {
        Home home = home();
        registers.lies(home.id(), kato);
        return home;
    }

    Home home(String kind, boolean arrested) {
        String rka = "0710000000%06d".formatted(homes.incrementAndGet());
        return new Home(registers.premises(rka, kind, arrested), rka);
    }

    /// A home owned in equal parts.
    Home homeOf(TestPerson... owners) {
        Home home = home();
        for (TestPerson owner : owners) {
            registers.owns(owner, home.id(), 1, owners.length);
        }
        return home;
    }

    TestPerson adult() {
        return registers.person("Сәбитов", "Ерлан");
    }

    TestPerson born(String birth) {
        return registers.person(new TestRegisters.Traits(LocalDate.parse(birth), null, false, false));
    }

    TestPerson officer() {
        return officer("710000000");
    }

    TestPerson officer(String territory) {
        TestPerson officer = adult();
        Officers.appoint(server, officer, territory, clock.instant());
        return officer;
    }

    /// A caller with a new sign-in, because tokens expire when a test moves the clock by days.
    Client as(TestPerson person) {
        return server.person(person.iin());
    }

    Answer apply(TestPerson person, String service, String form) {
        return as(person)
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + service + "\",\"form\":" + form + "}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    Answer temporary(TestPerson person, Home home) {
        return temporary(person, home, today(), 6);
    }

    Answer temporary(TestPerson person, Home home, LocalDate from, int months) {
        return apply(
                person,
                "residence-temporary",
                "{\"premises\":\"%s\",\"from\":\"%s\",\"months\":%d}".formatted(home.rka(), from, months));
    }

    Answer permanent(TestPerson person, Home home) {
        return apply(
                person, "residence-permanent", "{\"premises\":\"%s\",\"from\":\"%s\"}".formatted(home.rka(), today()));
    }

    /// The case that an application made.
    static String caseOf(Answer applied) {
        if (applied.status() != 201) {
            throw new AssertionError("not taken in: " + applied);
        }
        return applied.json().get("case").stringValue();
    }

    Answer consent(TestPerson owner, String kase, String decision) {
        return as(owner).post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"" + decision + "\"}");
    }

    Answer decide(TestPerson officer, String kase, String outcome) {
        return as(officer)
                .post(
                        "/api/v1/cases/" + kase + "/decision",
                        "{\"outcome\":\"" + outcome + "\",\"reason\":\"Құжаттар тексерілді\"}");
    }

    JsonNode caseSeenBy(TestPerson person, String kase) {
        return as(person).get("/api/v1/cases/" + kase).json();
    }

    String statusOf(TestPerson person, String kase) {
        return caseSeenBy(person, kase).get("status").stringValue();
    }

    /// The active registrations of this kind that a person has: one or none.
    List<JsonNode> allStanding(TestPerson person, String kind) {
        List<JsonNode> standing = new ArrayList<>();
        for (JsonNode held : as(person).get("/api/v1/me/registrations").json().get("items")) {
            if (held.get("kind").stringValue().equals(kind) && held.get("ended").isNull()) {
                standing.add(held);
            }
        }
        return standing;
    }

    boolean isRegistered(TestPerson person, String kind) {
        return !allStanding(person, kind).isEmpty();
    }

    /// The only active registration of this kind that a person has.
    JsonNode standing(TestPerson person, String kind) {
        return allStanding(person, kind).getFirst();
    }

    /// The code of the home where a person has a registration of this kind; empty if there is none.
    String at(TestPerson person, String kind) {
        return isRegistered(person, kind)
                ? standing(person, kind).get("premises").asString("")
                : "";
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Almaty"));
    }

    /// Registers a person and returns the notice of it, as the API shows it.
    JsonNode registered(TestPerson person, Home home) {
        caseOf(permanent(person, home));
        await(() -> !documents(person).isEmpty());
        return documents(person).get(0);
    }

    JsonNode documents(TestPerson person) {
        return as(person).get("/api/v1/me/documents").json().get("items");
    }

    /// What anybody is told about a notice with this code.
    Answer check(String code) {
        return server.stranger().get("/api/v1/check/" + code.replace(" ", "%20"));
    }

    /// Waits for the work of a timer or a listener.
    static void await(BooleanSupplier done) {
        Awaitility.await().atMost(PATIENCE).until(done::getAsBoolean);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
