package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.people.Iin;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// An agency asks instead of the citizen, and the citizen sees that it asked.
@ExtendWith(Shared.class)
class ExchangeIT {
    private static final String PATH = "/api/v1/exchange/addresses/verify";
    private static final String HOME = "0710000000000001";
    private static final String HIDDEN = "0710000000000002";
    private static final String EMPTY = "0710000000000003";
    private static final String UNKNOWN =
            Iin.closing("99123170001").orElseThrow().value();
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);

    private static TestDatabase database;
    private static TestServer server;
    private static TestPerson resident;
    private static TestPerson hidden;
    private static TestPerson stranger;
    private static Client education;
    private static Client protection;

    @BeforeAll
    static void start(SharedServer shared) {
        database = shared.database();
        TestRegisters registers = shared.registers();
        resident = registers.person("Сәбитов", "Ерлан");
        hidden = registers.person("Қасымов", "Дәурен", true);
        stranger = registers.person("Оспанов", "Мұрат");
        registers.agency("education", "school-admission", "order-564", false);
        registers.agency("interior", "protection", "protection-law", true);
        registers.registration(resident, registers.premises(HOME), SINCE, SINCE.plusYears(100));
        registers.registration(hidden, registers.premises(HIDDEN), SINCE, null);
        registers.premises(EMPTY);
        server = shared.server();
        education = server.agency("education");
        protection = server.agency("interior");
    }

    @Test
    void confirmsAnAddressAndThePersonSeesThatItWasAsked() {
        Answer answer = ask(education, resident.iin(), HOME);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode told = answer.json();
        assertThat(told.get("registered").booleanValue()).isTrue();
        assertThat(told.get("kind").stringValue()).isEqualTo("temporary");
        assertThat(told.get("since").stringValue()).isEqualTo(SINCE.toString());

        Client person = server.person(resident.iin());
        JsonNode newest =
                person.get("/api/v1/me/access-log").json().get("items").get(0);
        assertThat(newest.get("agency").stringValue()).isEqualTo("education");
        assertThat(newest.get("purpose").stringValue()).isEqualTo("school-admission");
        assertThat(newest.get("ground").stringValue()).isEqualTo("order-564");
        assertThat(newest.get("caseNumber").stringValue()).isEqualTo("2026/17");
        assertThat(newest.get("person").isNull()).isTrue();
        assertThat(newest.get("at").stringValue()).endsWith("+05:00");
        assertThat(newest.get("receipt")).isEqualTo(told.get("receipt"));
        String receipt = "/api/v1/receipts/" + told.get("receipt").stringValue();
        assertThat(person.get(receipt).json().get("kind").stringValue()).isEqualTo("exchange.address-verified/1");
        assertThat(education.get(receipt).status()).isEqualTo(200);
    }

    @Test
    void aReceiptOfSomebodyElseIsTheSameAsNone() {
        String receipt =
                ask(education, resident.iin(), HOME).json().get("receipt").stringValue();
        Client other = server.person(stranger.iin());
        Answer known = other.get("/api/v1/receipts/" + receipt);
        Answer unknown = other.get("/api/v1/receipts/018f0000-0000-7000-8000-000000000000");
        assertThat(known.status()).isEqualTo(404);
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @CsvSource({"elsewhere", "unknown-address", "unknown-person", "sealed"})
    void everyNoIsTheSame(String which) {
        Answer no = switch (which) {
            case "elsewhere" -> ask(education, resident.iin(), EMPTY);
            case "unknown-address" -> ask(education, resident.iin(), "0719999999999999");
            case "unknown-person" -> ask(education, UNKNOWN, HOME);
            default -> ask(education, hidden.iin(), HIDDEN);
        };
        assertThat(no.status()).as(no.body()).isEqualTo(200);
        assertThat(no.body().replaceAll("\"receipt\":\"[0-9a-f-]{36}\"", "\"receipt\":…"))
                .isEqualTo("{\"registered\":false,\"kind\":null,\"since\":null,\"receipt\":…}");
    }

    @Test
    void theSealingGroundOpensASealedAddress() {
        Answer told = protection.post(PATH, question(hidden.iin(), HIDDEN, "protection", "protection-law"));
        assertThat(told.json().get("registered").booleanValue()).isTrue();
        assertThat(told.json().get("kind").stringValue()).isEqualTo("permanent");
    }

    @Test
    void everyQuestionIsAnActEvenAboutNobody() {
        long before = acts();
        ask(education, UNKNOWN, HOME);
        assertThat(acts()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"iin\":\"%s\",\"rka\":\"0710000000000001\",\"ground\":\"order-564\"}', 422, purpose-required",
        "'{\"iin\":\"%s\",\"rka\":\"0710000000000001\",\"purpose\":\" \",\"ground\":\"order-564\"}', 422, purpose-required",
        "'{\"iin\":\"%s\",\"rka\":\"0710000000000001\",\"purpose\":\"school-admission\"}', 422, ground-required",
        "'{\"iin\":\"%s\",\"rka\":\"0710000000000001\",\"purpose\":\"school-admission\",\"ground\":\"protection-law\"}', 422, ground-not-allowed",
        "'{\"iin\":\"%s\",\"rka\":\"07\",\"purpose\":\"school-admission\",\"ground\":\"order-564\"}', 422, invalid-field",
        "'{\"iin\":\"900512700000\",\"rka\":\"0710000000000001\",\"purpose\":\"a\",\"ground\":\"b\",\"x\":\"%s\"}', 400, unknown-field",
    })
    void refusesWhatMayNotBeAskedAndWritesNothing(String body, int status, String code) {
        long before = acts();
        Answer refused = education.post(PATH, body.formatted(resident.iin()));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body()).doesNotContain(resident.iin());
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void onlyAgenciesAsk() {
        Answer refused = ask(server.person(resident.iin()), resident.iin(), HOME);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("agencies-only");
        assertThat(ask(server.stranger(), resident.iin(), HOME).status()).isEqualTo(401);
    }

    private static Answer ask(Client client, String iin, String rka) {
        return client.post(PATH, question(iin, rka, "school-admission", "order-564"));
    }

    private static String question(String iin, String rka, String purpose, String ground) {
        return """
                {"iin":"%s","rka":"%s","purpose":"%s","ground":"%s","caseNumber":"2026/17"}""".formatted(iin, rka, purpose, ground);
    }

    private static long acts() {
        return JdbcClient.create(database.app())
                .sql("select count(*) from acts.act")
                .query(Long.class)
                .single();
    }
}
