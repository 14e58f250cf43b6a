package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// Requests and answers that are refused.
@ExtendWith(Shared.class)
class RequestRefusalsIT {
    private static final String PATH = "/api/v1/exchange/requests";
    private static final String QUESTION = "{\"iin\":\"%s\",\"rka\":\"0710000000000771\",\"purpose\":\"%s\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"iin":"%s","rka":"0710000000000771"}                              | 422 | purpose-required
        {"iin":"%s","rka":"0710000000000771","purpose":" "}                | 422 | purpose-required
        {"iin":"%s","rka":"07","purpose":"a"}                              | 422 | invalid-field
        {"iin":"%s1","rka":"0710000000000771","purpose":"a"}               | 422 | invalid-field
        {"rka":"0710000000000771","purpose":"%s"}                          | 422 | invalid-field
        {"iin":"%s","rka":"0710000000000771","purpose":"a","ground":"b"}   | 400 | unknown-field
        {"iin":"%s"                                                        | 400 | broken-json
        """)
    void refusesWhatCannotBeAsked(String body, int status, String code, SharedServer shared) {
        Client bank = bank(shared);
        TestPerson unasked = shared.registers().person("Оспанов", "Мұрат");
        Answer refused = bank.post(PATH, body.formatted(unasked.iin()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body()).doesNotContain(unasked.iin());
        assertThat(bank.post(PATH, QUESTION.formatted(unasked.iin(), "a".repeat(101)))
                        .code())
                .isEqualTo("invalid-field");
        assertThat(shared.server()
                        .bean(ActStream.class)
                        .about(new PersonId(unasked.id()), Long.MAX_VALUE, 1, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"decision\":\"maybe\"}', 422", "{}, 422", "'{\"decision\":\"give\",\"reason\":\"x\"}', 400"})
    void refusesWhatIsNoAnswer(String body, int status, SharedServer shared) {
        TestPerson asked = shared.registers().person("Сәбитов", "Ерлан");
        String request = asked(shared, asked);
        Client person = shared.server().person(asked.iin());
        assertThat(person.post("/api/v1/me/consents/" + request, body).status()).isEqualTo(status);
        JsonNode newest = person.get("/api/v1/me/requests").json().get("items").get(0);
        assertThat(newest.get("status").stringValue()).isEqualTo("waiting");
    }

    @Test
    void aMinorAndAnIncapablePersonCannotConsentAlone(SharedServer shared) {
        for (Traits traits : List.of(
                new Traits(LocalDate.parse("2018-05-12"), null, false, false),
                new Traits(LocalDate.parse("1990-05-12"), null, true, false))) {
            TestPerson person = shared.registers().person(traits);
            String path = "/api/v1/me/consents/" + asked(shared, person);
            Client client = shared.server().person(person.iin());
            Answer refused = client.post(path, "{\"decision\":\"give\"}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("cannot-consent");
            assertThat(client.post(path, "{\"decision\":\"refuse\"}").status()).isEqualTo(200);
        }
    }

    /// A private organisation's words are shown in the state's cabinet: they lead nowhere. Neither do the words of an
    /// agency's file number.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your account is blocked, https://bank.example",
                "Позвоните 8 701 123 45 67",
                "<a>Шарт</a>",
                "Карта 4400430123456789",
                "agent@bank.kz"
            })
    @Fault("L2")
    void refusesAPurposeThatLeadsSomewhere(String purpose, SharedServer shared) {
        TestPerson unasked = shared.registers().person("Оспанов", "Мұрат");
        Answer refused = bank(shared).post(PATH, QUESTION.formatted(unasked.iin(), purpose));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/purpose", "contact-details").doesNotContain(purpose);
        assertThat(shared.server()
                        .bean(ActStream.class)
                        .about(new PersonId(unasked.id()), Long.MAX_VALUE, 1, List.of()))
                .isEmpty();
    }

    private static String asked(SharedServer shared, TestPerson person) {
        return bank(shared)
                .post(PATH, QUESTION.formatted(person.iin(), "Карта"))
                .json()
                .get("request")
                .stringValue();
    }

    private static Client bank(SharedServer shared) {
        shared.registers().privateOrganisation("refused-bank");
        return shared.server().agency("refused-bank");
    }
}
