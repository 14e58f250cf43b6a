package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.LookAlikes;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// Several applications about one birth or one vehicle: its officer sees them all, its applicants only their own.
@Fault("D7")
@ExtendWith(Shared.class)
class SameThingIT {
    private static final String COUNTRY = "000000000";

    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson registrar;
    private static TestPerson inspector;
    private static int keys;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        registrar = officer("registrar", "justice");
        inspector = officer("vehicle-officer", "interior");
    }

    private static TestPerson officer(String role, String agency) {
        TestPerson person = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, person, role, agency, COUNTRY, Instant.EPOCH);
        return person;
    }

    @Test
    void theRegistrarSeesThatTheOtherParentAppliedAndThatItWasGranted() {
        TestPerson mother = registers.woman(registers.person("Сәбитова", "Ару"));
        TestPerson father = registers.person("Сәбитов", "Ерлан");
        registers.related(father, mother, "marriage");
        String first = opened(birth(mother, "МС 000123"));
        for (String typed : List.of("мс 000 123", "MC000123", "МС-000123")) {
            assertThat(birth(mother, typed).code()).as(typed).isEqualTo("application-open");
        }
        String second = opened(birth(father, "mс 000‑123"));
        assertThat(opened(birth(father, "МС 000124"))).isNotNull();

        assertThat(related(registrar, second)).containsExactly(first + " with-officer");
        assertThat(related(father, second)).isEmpty();
        Browser browser = new Browser(server).in("ru").signIn(registrar.iin());
        assertThat(browser.get("/tasks/" + second).body())
                .contains("Другие заявления о том же", "href=\"/tasks/" + first + "\"", "рассматривает сотрудник");

        decide(registrar, first);
        String third = opened(birth(mother, "MC 000123"));
        assertThat(related(registrar, third)).containsExactly(first + " granted", second + " with-officer");
        assertThat(new Browser(server)
                        .in("ru")
                        .signIn(mother.iin())
                        .get("/cases/" + third)
                        .body())
                .doesNotContain("Другие заявления", first, second);
    }

    @Test
    void aNumberWithKazakhLettersIsKnownWithoutThem() {
        TestPerson mother = registers.woman(registers.person("Сәбитова", "Ару"));
        TestPerson father = registers.person("Сәбитов", "Ерлан");
        registers.related(father, mother, "marriage");
        String first = opened(birth(mother, "ҚР-000123"));
        assertThat(birth(mother, "KP 000123").code()).isEqualTo("application-open");
        String second = opened(birth(father, "КР 000123"));
        assertThat(related(registrar, second)).containsExactly(first + " with-officer");
        assertThat(related(registrar, first)).containsExactly(second + " with-officer");
    }

    /// Acts keep the keys from before Kazakh letters were folded, so the database folds them by its index.
    @Test
    void anEarlierKeyIsFoldedLikeTheCode(SharedServer shared) {
        JdbcClient owner = JdbcClient.create(shared.database().owner());
        assertThat(owner.sql("select indexdef from pg_indexes where indexname = 'case_related'")
                        .query(String.class)
                        .single())
                .contains("'" + LookAlikes.NUMBER_LETTERS + "'", "'" + LookAlikes.NUMBER_BECOME + "'");
        assertThat(owner.sql("select translate(?, ?, ?)")
                        .params("қөр000123", LookAlikes.NUMBER_LETTERS, LookAlikes.NUMBER_BECOME)
                        .query(String.class)
                        .single())
                .isEqualTo(LookAlikes.numberKey("ҚӨР-000123"));
    }

    @Test
    void aVehicleIsKnownByItsVinHoweverItIsPasted() {
        TestPerson buyer = registers.person("Оспанов", "Мұрат");
        TestPerson another = registers.person("Оспанов", "Берік");
        String first = opened(vehicle(buyer, "XTA210990Y1234567"));
        assertThat(vehicle(buyer, "хта 210990-у 1234567").code()).isEqualTo("application-open");
        String second = opened(vehicle(another, "xta\u00A0210990 Y1234567"));
        assertThat(related(inspector, second)).containsExactly(first + " with-officer");
    }

    /// The page of an officer shows ten, so an applicant must not be able to fill it.
    @Test
    void neitherAGrantNorAnOpenCaseIsPushedOutByWithdrawnOnes() {
        TestPerson seller = registers.person("Ким", "Игорь");
        TestPerson buyer = registers.person("Ким", "Олег");
        TestPerson busy = registers.person("Ким", "Глеб");
        String granted = opened(vehicle(seller, "XTA21099012345678"));
        decide(inspector, granted);
        String open = opened(vehicle(buyer, "XTA21099012345678"));
        String last = opened(vehicle(busy, "XTA21099012345678"));
        assertThat(more(last)).isFalse();
        for (int withdrawn = 0; withdrawn < 10; withdrawn++) {
            withdraw(busy, last);
            last = opened(vehicle(busy, "XTA21099012345678"));
        }
        assertThat(related(inspector, last))
                .hasSize(10)
                .startsWith(granted + " granted", open + " with-officer")
                .last()
                .asString()
                .endsWith(" withdrawn");
        assertThat(more(last)).isTrue();
        assertThat(new Browser(server)
                        .in("en")
                        .signIn(inspector.iin())
                        .get("/tasks/" + last)
                        .body())
                .contains("There are more than these.");
    }

    private static boolean more(String kase) {
        return server.person(inspector.iin())
                .get("/api/v1/cases/" + kase)
                .json()
                .get("relatedMore")
                .booleanValue();
    }

    private static void withdraw(TestPerson person, String kase) {
        assertThat(server.person(person.iin())
                        .post("/api/v1/cases/" + kase + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> related(TestPerson reader, String kase) {
        JsonNode read = server.person(reader.iin()).get("/api/v1/cases/" + kase).json();
        return read.get("related")
                .valueStream()
                .map(other -> other.get("case").stringValue() + " "
                        + other.get("status").stringValue())
                .toList();
    }

    private static void decide(TestPerson officer, String kase) {
        assertThat(server.person(officer.iin())
                        .post(
                                "/api/v1/cases/" + kase + "/decision",
                                "{\"outcome\":\"grant\",\"reason\":\"Тексерілді\"}")
                        .status())
                .isEqualTo(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    private static Answer birth(TestPerson parent, String certificate) {
        return apply(parent, "birth-registration", """
                {"medicalCertificate":"%s","born":"%s","sex":"female","familyName":"Сәбитова","givenName":"Айша"}
                """.formatted(certificate, today().minusDays(3)));
    }

    private static Answer vehicle(TestPerson buyer, String vin) {
        return apply(buyer, "vehicle-reregistration", """
                {"plate":"123ABC01","vin":"%s","ground":"bought","agreed":"%s","keepPlate":true}
                """.formatted(vin, today()));
    }

    private static Answer apply(TestPerson person, String service, String form) {
        keys++;
        return server.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + service + "\",\"form\":" + form + "}",
                        "Idempotency-Key",
                        "same-thing-" + keys);
    }

    private static String opened(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }
}
