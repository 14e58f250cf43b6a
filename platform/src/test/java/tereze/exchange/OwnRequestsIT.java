package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// An organisation lists its own questions and nobody else's.
@ExtendWith(Shared.class)
class OwnRequestsIT {
    private static final String PATH = "/api/v1/exchange/requests";
    private static final String HOME = "0710000000088001";

    @BeforeAll
    static void build(SharedServer shared) {
        shared.registers().premises(HOME);
    }

    @Test
    void listsItsOwnNewestFirstInPages(SharedServer shared) {
        shared.registers().privateOrganisation("lists-own");
        shared.registers().privateOrganisation("lists-other");
        Client bank = shared.server().agency("lists-own");
        Client other = shared.server().agency("lists-other");
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            asked.add(ask(bank, shared.registers().person("Тізімов", "Асан")));
        }
        String foreign = ask(other, shared.registers().person("Тізімов", "Үсен"));

        JsonNode first = bank.get(PATH).json();
        JsonNode second =
                bank.get(PATH + "?cursor=" + first.get("next").stringValue()).json();

        Collections.reverse(asked);
        assertThat(ids(first)).isEqualTo(asked.subList(0, 50));
        assertThat(ids(second)).isEqualTo(asked.subList(50, 52));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(ids(other.get(PATH).json())).containsExactly(foreign);
        assertThat(other.get(PATH + "?cursor=" + first.get("next").stringValue())
                        .json()
                        .get("items"))
                .isEmpty();
    }

    /// Each line is the same as the request by itself, so that the list tells nothing more: a refusal is in
    /// it as a question without an answer, and nothing is in it about the person.
    @Test
    void tellsOfEachWhatTheRequestItselfTells(SharedServer shared) {
        shared.registers().privateOrganisation("lists-same");
        Client bank = shared.server().agency("lists-same");
        TestPerson consenting = shared.registers().person("Тізімова", "Айша");
        TestPerson refusing = shared.registers().person("Тізімова", "Сара");
        answer(shared, consenting, ask(bank, consenting), "give");
        answer(shared, refusing, ask(bank, refusing), "refuse");

        JsonNode items = bank.get(PATH).json().get("items");

        assertThat(items.findValuesAsString("status")).containsExactly("pending", "no");
        for (JsonNode item : items) {
            Answer alone = bank.get(PATH + "/" + item.get("request").stringValue());
            assertThat(item).isEqualTo(alone.json());
            assertThat(alone.body()).doesNotContain(consenting.iin(), refusing.iin(), HOME);
        }
    }

    @Test
    void isForAgenciesOnly(SharedServer shared) {
        TestPerson person = shared.registers().person("Тізімов", "Бек");
        assertThat(shared.server().person(person.iin()).get(PATH).status()).isEqualTo(403);
        assertThat(shared.server().stranger().get(PATH).status()).isEqualTo(401);
    }

    private static void answer(SharedServer shared, TestPerson person, String request, String decision) {
        Answer answered = shared.server()
                .person(person.iin())
                .post("/api/v1/me/consents/" + request, "{\"decision\":\"" + decision + "\"}");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").findValuesAsString("request");
    }

    private static String ask(Client agency, TestPerson person) {
        Answer asked = agency.post(
                PATH, "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(person.iin(), HOME));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.json().get("request").stringValue();
    }
}
