package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tereze.launcher.synthetic.SyntheticCountry;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// Every service of the country is applied for and granted in a demonstration as it is given to everybody: by the
/// people
/// of its cast, who consent where they are asked, and by its officers. Nothing is put into the registers beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
    private static final String VEHICLE = "\"plate\":\"123ABC01\",\"vin\":\"XTA210990Y1234567\"";

    private TestDatabase database;
    private TestServer server;
    private List<JsonNode> cast;

    /// An application that can be granted.
    ///
    /// @param form made when its turn comes: it may need what those before it wrote
    private record Application(JsonNode applicant, Supplier<String> form) {}

    @BeforeAll
    void start() throws SQLException {
        database = TestDatabase.create();
        try (Connection owner = database.owner().getConnection()) {
            SyntheticCountry.load(owner, 1_000, SyntheticCountry.DEMO_SEED, _ -> {});
        }
        server = TestServer.start(database);
        cast = server.stranger().get("/demo/persons.json").json().valueStream().toList();
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void isAppliedForByThisTest() {
        assertThat(applications().keySet())
                .containsExactlyInAnyOrderElementsOf(server.stranger()
                        .get("/api/v1/services")
                        .json()
                        .get("items")
                        .findValuesAsString("service"));
    }

    @TestFactory
    Stream<DynamicTest> isGranted() {
        return applications().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> isGranted(entry.getKey(), entry.getValue())));
    }

    private void isGranted(String service, Application application) {
        Client applicant = as(application.applicant());
        String form = application.form().get();
        Answer taken = applicant.post(
                "/api/v1/cases",
                "{\"service\":\"" + service + "\",\"form\":" + form + "}",
                "Idempotency-Key",
                "every-" + service);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        String kase = taken.json().get("case").stringValue();
        if (status(applicant, kase).equals("waiting-consent")) {
            everybodyAskedConsentsTo(kase);
        }
        if (status(applicant, kase).equals("with-officer")) {
            theOfficerGrants(kase);
        }
        assertThat(status(applicant, kase)).isEqualTo("granted");
    }

    private void everybodyAskedConsentsTo(String kase) {
        for (JsonNode person : cast) {
            Client asked = as(person);
            if (asked.get("/api/v1/me/consents")
                    .json()
                    .get("items")
                    .findValuesAsString("case")
                    .contains(kase)) {
                Answer given = asked.post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}");
                assertThat(given.status()).as(given.body()).isEqualTo(200);
            }
        }
    }

    /// The one officer of the demonstration whose list holds the case.
    private void theOfficerGrants(String kase) {
        List<Client> officers = cast.stream()
                .filter(person ->
                        role(person).contains("officer") || role(person).equals("registrar"))
                .map(this::as)
                .filter(officer -> officer.get("/api/v1/tasks")
                        .json()
                        .get("items")
                        .findValuesAsString("case")
                        .contains(kase))
                .toList();
        assertThat(officers).hasSize(1);
        Answer decided = officers.getFirst()
                .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Бәрі дұрыс\"}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    }

    private Map<String, Application> applications() {
        JsonNode tenant = member("tenant", 0);
        JsonNode landlady = member("owner", 0);
        JsonNode wife = member("owner", 1);
        JsonNode mover = member("tenant", 2);
        JsonNode hostess = member("citizen", 0);
        JsonNode lodger = member("citizen", 1);
        JsonNode foreigner = member("foreigner", 0);
        Map<String, Application> all = new LinkedHashMap<>();
        all.put(
                "residence-temporary",
                of(tenant, "{'premises':'%s','from':'%s','months':6}", text(tenant, "rents"), today));
        all.put(
                "residence-objection",
                new Application(
                        landlady,
                        () -> form("{'registration':'%s','reason':'Келісім жоқ'}", registration(tenant, "temporary"))));
        all.put("residence-permanent", of(mover, "{'premises':'%s','from':'%s'}", text(mover, "rents"), today));
        all.put(
                "residence-end",
                new Application(mover, () -> form("{'registration':'%s'}", registration(mover, "permanent"))));
        all.put(
                "residence-end-by-owner",
                of(
                        hostess,
                        "{'premises':'%s','iin':'%s'}",
                        hostess.at("/owns/0").stringValue(),
                        text(lodger, "iin")));
        all.put("identity-card-renewal", of(tenant, "{'reason':'lost'}"));
        all.put("passport", of(tenant, "{'reason':'first'}"));
        all.put("residence-permit-renewal", of(foreigner, "{'reason':'expires'}"));
        all.put(
                "stay-extension",
                of(
                        foreigner,
                        "{'premises':'%s','days':30,'reason':'work'}",
                        foreigner.at("/owns/0").stringValue()));
        all.put(
                "birth-registration",
                of(
                        wife,
                        "{'medicalCertificate':'№ 12-345','born':'%s','sex':'female','familyName':'Әлиева',"
                                + "'givenName':'Айша'}",
                        today.minusDays(3)));
        all.put("name-change", of(hostess, "{'familyName':'Әлиева','givenName':'Айша','reason':'tradition'}"));
        all.put("divorce-by-consent", of(wife, "{'noDispute':true,'familyName':'keep'}"));
        all.put("vehicle-address-change", of(landlady, "{" + VEHICLE + "}"));
        all.put(
                "vehicle-reregistration",
                of(tenant, "{" + VEHICLE + ",'ground':'bought','agreed':'%s','keepPlate':true}", today));
        all.put(
                "weapon-permit-renewal",
                of(
                        landlady,
                        "{'permit':'АА-0001','weapon':'МР-27 № 1','safe':true,'medicalOn':'%s'}",
                        today.minusDays(9)));
        return all;
    }

    private static Application of(JsonNode applicant, String form, Object... values) {
        return new Application(applicant, () -> form(form, values));
    }

    private static String form(String form, Object... values) {
        return form.replace('\'', '"').formatted(values);
    }

    private String registration(JsonNode person, String kind) {
        return as(person)
                .get("/api/v1/me/registrations")
                .json()
                .get("items")
                .valueStream()
                .filter(held -> held.get("kind").stringValue().equals(kind)
                        && held.get("ended").isNull())
                .map(held -> held.get("registration").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String status(Client applicant, String kase) {
        return applicant.get("/api/v1/cases/" + kase).json().get("status").stringValue();
    }

    private JsonNode member(String role, int nth) {
        return cast.stream()
                .filter(person -> role(person).equals(role))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private static String role(JsonNode person) {
        return text(person, "role");
    }

    private static String text(JsonNode person, String name) {
        return person.get(name).stringValue();
    }

    private Client as(JsonNode person) {
        return server.person(text(person, "iin"));
    }
}
