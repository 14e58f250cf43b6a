package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.releases.web.RushServices;
import tereze.testing.Officers;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// One request that succeeds and one that is refused, for each operation of releases. A server of its own has services
/// with a rush, and a database of its own: a node without these services is another build, and would put them back.
final class ReleaseStories implements AutoCloseable {
    private static final String PATH = "/api/v1/releases/";
    private final TestDatabase database = TestDatabase.create();
    private final TestServer server;
    private final Client operator;
    private final Client owner;

    ReleaseStories(Path folder) {
        TestRegisters registers = new TestRegisters(database);
        server =
                TestServer.start(database, RushServices.in(folder, "rush-to-rehearse", "rush-to-sign", "rush-to-open"));
        operator = signer(registers, "platform-operator", "digital");
        owner = signer(registers, "interior-owner", "interior");
        TestPerson officer = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, officer, "migration-officer", "interior", "000000000", Instant.EPOCH);
    }

    /// Where the stories go.
    interface Teller {
        void tell(String operation, Supplier<Answer> success, Supplier<Answer> refusal);
    }

    private Client signer(TestRegisters registers, String role, String agency) {
        TestPerson person = registers.person("Қолтаңба", "Иесі");
        Officers.appoint(server, person, role, agency, "000000000", Instant.EPOCH);
        return server.person(person.iin());
    }

    void tell(Teller teller) {
        for (String service : new String[] {"rush-to-sign", "rush-to-open"}) {
            done(rehearse(service));
        }
        done(post(owner, "rush-to-open", "signatures", "{}"));
        done(post(operator, "rush-to-open", "signatures", "{}"));
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400);
        String pause = pause(soon);
        teller.tell(
                "get /api/v1/peaks",
                () -> server.stranger().get("/api/v1/peaks"),
                () -> server.holding("not-a-token").get("/api/v1/peaks"));
        teller.tell(
                "get /api/v1/releases/{service}",
                () -> server.stranger().get(PATH + "name-change"),
                () -> server.stranger().get(PATH + "nothing"));
        of(
                teller,
                "rehearsals",
                () -> rehearse("rush-to-rehearse"),
                () -> post(operator, "rush-to-sign", "rehearsals", "{}"));
        of(
                teller,
                "signatures",
                () -> post(owner, "rush-to-sign", "signatures", "{}"),
                () -> post(owner, "name-change", "signatures", "{}"));
        of(
                teller,
                "schedule",
                () -> post(operator, "rush-to-open", "schedule", plan(soon)),
                () -> post(owner, "rush-to-open", "schedule", plan(soon)));
        of(
                teller,
                "pause",
                () -> post(operator, "passport", "pause", pause),
                () -> post(operator, "passport", "pause", "{}"));
        of(
                teller,
                "resumption",
                () -> post(operator, "passport", "resumption", "{}"),
                () -> post(operator, "passport", "resumption", "{}"));
        String instead = "{\"successor\":\"residence-permanent\"}";
        of(
                teller,
                "retirement",
                () -> post(owner, "weapon-permit-renewal", "retirement", instead),
                () -> post(operator, "stay-extension", "retirement", instead));
    }

    private static void of(Teller teller, String step, Supplier<Answer> success, Supplier<Answer> refusal) {
        teller.tell("post /api/v1/releases/{service}/" + step, success, refusal);
    }

    private static String pause(Instant until) {
        return """
                {"reason":{"kk":"Жөндеу","ru":"Ремонт","en":"Repair"},"expected":"%s",\
                "elsewhere":{"kk":"ХҚКО","ru":"В ЦОНе","en":"At a service centre"}}""".formatted(until);
    }

    private static String plan(Instant opens) {
        Map<String, @Nullable String> plan = new HashMap<>();
        plan.put("opens", opens.toString());
        plan.put("prequeue", null);
        plan.put("closes", opens.plusSeconds(3_600).toString());
        return RushServices.json(plan);
    }

    /// Beside all peaks, so that the test passes on every day of the year.
    private Answer rehearse(String service) {
        Map<String, Object> report = RushServices.report(server, service, Instant.now());
        report.put("beside", List.of("first-grade", "benefit-recalculation", "after-new-year"));
        return post(operator, service, "rehearsals", RushServices.json(report));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer post(Client client, String service, String step, String body) {
        return client.post(
                PATH + service + "/" + step,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
