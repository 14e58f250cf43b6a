package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.notices.rules.ContactRules;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// People choose where and how they are notified, and get their notices there.
@ExtendWith(Shared.class)
class ContactsIT {
    private static final String CHOICE =
            "{\"email\":\" aru@example.kz \",\"phone\":\"+7 (701) 000-00-01\",\"language\":\"ru\","
                    + "\"channels\":[\"sms\",\"email\"]}";

    @Test
    void peopleChooseAndAreToldSo(SharedServer shared) throws InterruptedException {
        try (Neighbours neighbours = new Neighbours(shared)) {
            JsonNode before = contacts(neighbours);
            assertThat(before.get("chosen").booleanValue()).isFalse();
            assertThat(before.get("channels")).isEmpty();
            assertThat(before.get("offered").toString()).isEqualTo("[\"email\",\"sms\"]");

            Answer chosen = neighbours.choose(neighbours.owner, CHOICE);
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            JsonNode after = contacts(neighbours);
            assertThat(after.get("email").stringValue()).isEqualTo("aru@example.kz");
            assertThat(after.get("phone").stringValue()).isEqualTo("+77010000001");
            assertThat(after.get("language").stringValue()).isEqualTo("ru");
            assertThat(after.get("channels").toString()).isEqualTo("[\"email\",\"sms\"]");
            String receipt = chosen.json().get("receipt").stringValue();
            assertThat(neighbours
                            .server
                            .person(neighbours.owner.iin())
                            .get("/api/v1/receipts/" + receipt)
                            .json()
                            .get("kind")
                            .stringValue())
                    .isEqualTo("notices.contacts-chosen/1");

            neighbours.askTheOwner();
            Neighbours.await(() -> outbox(neighbours).size() == 2);
            assertSent(outbox(neighbours));

            assertThat(neighbours.choose(neighbours.owner, "{\"channels\":[]}").status())
                    .isEqualTo(200);
            Neighbours.await(() -> outbox(neighbours).size() == 4);
            neighbours.askTheOwner();
            Neighbours.await(() -> neighbours.inCabinet() == 4);
            assertThat(cabinetOnly(neighbours))
                    .as("the first choice and the last question")
                    .isEqualTo(2);
            assertThat(outbox(neighbours)).hasSize(4);
        }
    }

    /// A thief with another person's phone could redirect the notices. So each change is also sent to the
    /// addresses that were used before.
    @Test
    void aChangeIsToldWhereOneWasReachedBefore(SharedServer shared) throws InterruptedException {
        try (Neighbours neighbours = new Neighbours(shared)) {
            neighbours.registers.phone(neighbours.owner, "+77010000009");
            neighbours.choose(
                    neighbours.owner,
                    "{\"email\":\"aru@example.kz\",\"phone\":\"+77010000001\",\"channels\":[\"sms\"]}");
            Neighbours.await(() -> changes(neighbours).equals(Set.of("+77010000009")));
            neighbours.choose(
                    neighbours.owner,
                    "{\"email\":\"thief@example.kz\",\"phone\":\"+77010000666\",\"channels\":[\"email\"]}");
            Neighbours.await(() -> outbox(neighbours).size() == 4);
            assertThat(changes(neighbours)).containsExactlyInAnyOrder("+77010000009", "+77010000001", "aru@example.kz");
            assertThat(neighbours.inCabinet()).isEqualTo(2);
        }
    }

    /// A limit per day prevents people from sending messages to many strangers by changing their address
    /// repeatedly. It also holds for two nodes at the same moment.
    @Test
    void contactsAreChangedSoOftenInADay(SharedServer shared) throws Exception {
        try (Neighbours neighbours = new Neighbours(shared);
                TestServer second = TestServer.start(neighbours.database);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i < ContactRules.MOST_A_DAY; i++) {
                assertThat(neighbours
                                .choose(neighbours.owner, "{\"channels\":[]}")
                                .status())
                        .isEqualTo(200);
            }
            List<Answer> last = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(Stream.of(neighbours.server, second, neighbours.server)
                    .map(node ->
                            (Callable<Answer>) () -> neighbours.choose(node, neighbours.owner, "{\"channels\":[]}"))
                    .toList())) {
                last.add(answer.get());
            }
            assertThat(last).extracting(Answer::status).containsExactlyInAnyOrder(200, 429, 429);
            assertThat(last.stream().filter(answer -> answer.status() == 429)).allSatisfy(refused -> {
                assertThat(refused.code()).isEqualTo("contacts-changed-too-often");
                assertThat(Integer.parseInt(refused.headers().get("retry-after")))
                        .isBetween(86_000, 86_401);
            });
        }
    }

    private static Set<String> changes(Neighbours neighbours) {
        return outbox(neighbours).stream()
                .filter(message -> message.get("text").stringValue().contains("айланыс"))
                .map(message -> message.get("to").stringValue())
                .collect(Collectors.toSet());
    }

    private static void assertSent(List<JsonNode> sent) {
        for (JsonNode message : sent) {
            String text = message.get("text").stringValue();
            if (message.get("channel").stringValue().equals("email")) {
                assertThat(message.get("to").stringValue()).isEqualTo("aru@example.kz");
                assertThat(message.get("subject").stringValue()).isEqualTo("Нужно ваше согласие");
                assertThat(text).contains("«Временная регистрация»").contains("Tereze");
            } else {
                assertThat(message.get("to").stringValue()).isEqualTo("+77010000001");
                assertThat(text)
                        .startsWith("Tereze: нужно согласие. Ответить можно в кабинете до ")
                        .hasSizeLessThanOrEqualTo(70);
            }
        }
    }

    @Test
    void whatCannotBeReachedIsRefused(SharedServer shared) {
        try (Neighbours neighbours = new Neighbours(shared)) {
            assertFault(neighbours, "{}", "/channels", "missing");
            assertFault(neighbours, "{\"channels\":[\"email\"]}", "/email", "missing");
            assertFault(neighbours, "{\"channels\":[\"sms\"]}", "/phone", "missing");
            assertFault(neighbours, "{\"channels\":[\"pigeon\"]}", "/channels", "not-allowed");
            assertFault(neighbours, "{\"language\":\"fr\",\"channels\":[]}", "/language", "not-allowed");
            assertFault(neighbours, "{\"phone\":\"8701\",\"channels\":[]}", "/phone", "not-a-mobile");
            assertFault(
                    neighbours, "{\"email\":\"a@" + "b".repeat(250) + ".kz\",\"channels\":[]}", "/email", "too-long");
            for (String email : List.of("aru", "aru@", "@kz", "a b@example.kz", "aru@localhost", "a..b@example.kz")) {
                assertFault(
                        neighbours, "{\"email\":\"" + email + "\",\"channels\":[\"email\"]}", "/email", "wrong-form");
            }
            assertThat(contacts(neighbours).get("chosen").booleanValue()).isFalse();
        }
    }

    @Fault({"D4", "D10"})
    @Test
    void whatIsPastedIsStoredAsItIsSent(SharedServer shared) {
        try (Neighbours neighbours = new Neighbours(shared)) {
            Answer chosen = neighbours.choose(
                    neighbours.owner,
                    "{\"email\":\"аты@пошта.қаз\\u00a0\",\"phone\":\"8\\u00a0(701)\\u00a0234‑56‑78\",\"channels\":[\"email\"]}");
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            assertThat(contacts(neighbours).get("email").stringValue()).isEqualTo("аты@пошта.қаз");
            assertThat(contacts(neighbours).get("phone").stringValue()).isEqualTo("+77012345678");
            for (String phone :
                    List.of("+7701234567", "+770123456789", "+87012345678", "+77272500000", "+79161234567")) {
                assertFault(neighbours, "{\"phone\":\"" + phone + "\",\"channels\":[]}", "/phone", "not-a-mobile");
            }
            assertFault(neighbours, "{\"email\":\"аru@example.kz\",\"channels\":[]}", "/email", "look-alike");
            assertFault(neighbours, "{\"email\":\"\\u2800\",\"channels\":[\"email\"]}", "/email", "missing");
            assertFault(neighbours, "{\"phone\":\"\\u00a0\",\"channels\":[\"sms\"]}", "/phone", "missing");
        }
    }

    private static void assertFault(Neighbours neighbours, String json, String field, String kind) {
        Answer answer = neighbours.choose(neighbours.owner, json);
        assertThat(answer.status()).as(json).isEqualTo(422);
        assertThat(answer.body()).as(json).contains("\"" + field + "\"", kind);
    }

    @Test
    void theOutboxKnowsNobodyElse(SharedServer shared) {
        try (Neighbours neighbours = new Neighbours(shared)) {
            assertThat(neighbours.server.stranger().get("/demo/outbox/123").status())
                    .isEqualTo(404);
            assertThat(neighbours
                            .server
                            .stranger()
                            .get("/demo/outbox/850101350017")
                            .status())
                    .isEqualTo(404);
            assertThat(outbox(neighbours)).isEmpty();
        }
    }

    private static JsonNode contacts(Neighbours neighbours) {
        return neighbours
                .server
                .person(neighbours.owner.iin())
                .get("/api/v1/me/contacts")
                .json();
    }

    private static List<JsonNode> outbox(Neighbours neighbours) {
        List<JsonNode> sent = new ArrayList<>();
        neighbours
                .server
                .stranger()
                .get("/demo/outbox/" + neighbours.owner.iin())
                .json()
                .forEach(sent::add);
        return sent;
    }

    private static long cabinetOnly(Neighbours neighbours) {
        return JdbcClient.create(neighbours.database.owner())
                .sql("select count(*) from notices.outgoing where person = ? and channel = 'cabinet'")
                .param(neighbours.owner.id())
                .query(Long.class)
                .single();
    }
}
