package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.exchange.rules.WebhookRules;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tereze.testing.WebhookReceiver;
import tereze.testing.WebhookReceiver.Message;
import tools.jackson.databind.JsonNode;

/// An organisation is told by its webhook that a person answered yes or no, and of nothing else.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksIT {
    private static final String WEBHOOK = "/api/v1/exchange/webhook";
    private static final String REQUESTS = "/api/v1/exchange/requests";
    private static final String HOME = "0710000000089001";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private SharedServer shared;
    private TestServer server;
    private TestDatabase database;

    @BeforeAll
    void start(SharedServer given) {
        shared = given;
        server = given.server();
        database = given.database();
        given.registers().premises(HOME);
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    private Client bank(String code) {
        shared.registers().privateOrganisation(code);
        return server.agency(code);
    }

    private static Answer put(Client bank, String url, String... headers) {
        return bank.send(bank.request(WEBHOOK, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"url\":\"" + url + "\"}")));
    }

    private String set(Client bank, String path) {
        Answer answer = put(bank, receiver.at(path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("secret");
        return answer.json().get("secret").stringValue();
    }

    private static Answer remove(Client bank) {
        return bank.send(bank.request(WEBHOOK).DELETE());
    }

    private TestPerson person() {
        return shared.registers().person("Хабарлы", "Асқар");
    }

    private static String ask(Client bank, TestPerson person) {
        Answer asked = bank.post(
                REQUESTS, "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(person.iin(), HOME));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.json().get("request").stringValue();
    }

    private void answer(TestPerson person, String request, String decision) {
        Answer answered = server.person(person.iin())
                .post("/api/v1/me/consents/" + request, "{\"decision\":\"" + decision + "\"}");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    private List<Message> awaited(String path, int number) {
        Awaitility.await().atMost(PATIENCE).until(() -> at(path).size() >= number);
        return at(path);
    }

    private List<Message> at(String path) {
        return receiver.to(path);
    }

    private static JsonNode deliveries(Client bank) {
        return bank.get(WEBHOOK + "/deliveries").json().get("items");
    }

    private static boolean isSigned(Message message, String secret) {
        long time = Long.parseLong(message.signature().replaceAll("^t=([0-9]+),v1=[0-9a-f]{64}$", "$1"));
        return Signature.of(secret, Instant.ofEpochSecond(time), message.body().getBytes(StandardCharsets.UTF_8))
                .equals(message.signature());
    }

    @Test
    void tellsOfAnAnswerWithASignatureAndNothingAboutThePerson() {
        Client bank = bank("hook-bank");
        String secret = set(bank, "/told");
        TestPerson person = person();
        String request = ask(bank, person);
        answer(person, request, "give");

        Message message = awaited("/told", 1).getFirst();

        assertThat(isSigned(message, secret)).isTrue();
        assertThat(isSigned(message, secret.replace(secret.charAt(0), 'x'))).isFalse();
        assertThat(message.json().propertyNames()).containsExactly("request", "status", "answered");
        assertThat(message.json().get("request").stringValue()).isEqualTo(request);
        assertThat(message.json().get("status"))
                .isEqualTo(bank.get(REQUESTS + "/" + request).json().get("status"));
        assertThat(message.body()).doesNotContain(person.iin(), HOME, "Хабарлы");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        deliveries(bank).path(0).path("status").asString("").equals("delivered"));
        JsonNode delivery = deliveries(bank).get(0);
        assertThat(delivery.get("delivery").stringValue()).isEqualTo(message.delivery());
        assertThat(delivery.get("tries").intValue()).isEqualTo(1);
        assertThat(delivery.get("next").isNull()).isTrue();
        assertThat(deliveries(bank("hook-other"))).isEmpty();
    }

    @Test
    void triesAgainUntilItIsTakenAlwaysWithTheSameId() {
        Client bank = bank("hook-failing");
        set(bank, "/failing");
        receiver.fail(500, 302);
        TestPerson person = person();
        answer(person, ask(bank, person), "give");

        List<Message> tried = awaited("/failing", 3);

        assertThat(tried)
                .extracting(Message::delivery)
                .containsOnly(tried.getFirst().delivery());
        assertThat(tried)
                .extracting(Message::body)
                .containsOnly(tried.getFirst().body());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> deliveries(bank).get(0).get("status").stringValue().equals("delivered"));
        assertThat(deliveries(bank).get(0).get("tries").intValue()).isEqualTo(3);
    }

    @Test
    void isSetTwentyTimesADay() {
        Client bank = bank("hook-often");
        for (int i = 0; i < WebhookRules.MOST_A_DAY; i++) {
            set(bank, "/often");
        }

        Answer refused = put(bank, receiver.at("/often"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("webhook-set-too-often");
        assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(86_000, 86_401);
    }

    @Test
    void twoNodesSendEachMessageOnce() {
        Client bank = bank("hook-nodes");
        set(bank, "/nodes");
        List<TestPerson> people = Stream.generate(this::person).limit(6).toList();
        Map<TestPerson, String> requests = new LinkedHashMap<>();
        people.forEach(person -> requests.put(person, ask(bank, person)));
        try (TestServer second = TestServer.start(database)) {
            assertThat(second.port()).isPositive();
            requests.forEach((person, request) -> answer(person, request, "give"));
            awaited("/nodes", people.size());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> deliveries(bank)
                            .valueStream()
                            .allMatch(one -> one.get("status").stringValue().equals("delivered")));
        }
        assertThat(at("/nodes").stream()
                        .map(message -> message.json().get("request").stringValue()))
                .containsExactlyInAnyOrderElementsOf(requests.values());
    }

    /// A node that stops while it waits for an answer leaves what one that was killed leaves: a message that is taken.
    @Test
    @Tag("prove")
    void aMessageWhoseSenderDiedIsSentAgainWithTheSameId() throws InterruptedException {
        try (TestDatabase own = TestDatabase.create()) {
            TestRegisters registers = new TestRegisters(own);
            registers.privateOrganisation("hook-dead");
            registers.premises(HOME);
            TestPerson person = registers.person("Хабарлы", "Асқар");
            TestServer first = TestServer.start(own);
            set(first.agency("hook-dead"), "/dead");
            receiver.hold();
            String request = ask(first.agency("hook-dead"), person);
            Answer given = first.person(person.iin()).post("/api/v1/me/consents/" + request, "{\"decision\":\"give\"}");
            assertThat(given.status()).isEqualTo(200);
            awaited("/dead", 1);
            first.close();
            receiver.letGo();
            JdbcClient.create(own.owner())
                    .sql("update exchange.delivery set due = clock_timestamp()")
                    .update();
            try (TestServer second = TestServer.start(own)) {
                assertThat(awaited("/dead", 2))
                        .extracting(Message::delivery)
                        .containsOnly(at("/dead").getFirst().delivery());
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> deliveries(second.agency("hook-dead"))
                                .get(0)
                                .get("status")
                                .stringValue()
                                .equals("delivered"));
            }
        }
    }

    /// A refusal and protection look like silence. The message of a later answer shows that nothing comes
    /// before it.
    @Test
    void tellsNothingOfARefusalOrOfAProtectedPerson() {
        Client bank = bank("hook-silent");
        set(bank, "/silent");
        TestPerson refusing = person();
        TestPerson hidden = shared.registers().person("Жасырын", "Ерлан", true);
        TestPerson giving = person();
        answer(refusing, ask(bank, refusing), "refuse");
        answer(hidden, ask(bank, hidden), "give");
        String request = ask(bank, giving);
        answer(giving, request, "give");

        assertThat(awaited("/silent", 1))
                .extracting(message -> message.json().get("request").stringValue())
                .containsExactly(request);
        assertThat(deliveries(bank)).hasSize(1);
    }

    @Test
    void signsWithTheSecretOfTheLastSettingAndStopsWhenItIsRemoved() {
        Client bank = bank("hook-changing");
        String first = set(bank, "/first");
        String second = set(bank, "/second");
        TestPerson person = person();
        answer(person, ask(bank, person), "give");

        Message message = awaited("/second", 1).getFirst();
        assertThat(isSigned(message, second)).isTrue();
        assertThat(isSigned(message, first)).isFalse();
        assertThat(at("/first")).isEmpty();

        Answer removed = remove(bank);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.body()).isEmpty();
        assertThat(remove(bank).code()).isEqualTo("webhook-unknown");
        TestPerson later = person();
        answer(later, ask(bank, later), "give");
        Client other = bank("hook-after");
        set(other, "/after");
        TestPerson last = person();
        answer(last, ask(other, last), "give");
        awaited("/after", 1);
        assertThat(at("/second")).hasSize(1);
        assertThat(deliveries(bank)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://bank.example:22/",
                "https://[::ffff:127.0.0.1]/",
                "",
                "bank"
            })
    void takesNoOtherUrl(String url) {
        Answer answer = put(bank("hook-url"), url);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("/url");
        assertThat(answer.json().at("/errors/0/code").stringValue())
                .isEqualTo(url.isEmpty() ? "missing" : "not-a-public-url");
    }

    @Test
    void isForPrivateOrganisationsOnly() {
        shared.registers().agency("hook-school", "school-admission", "order-564", false);

        assertThat(put(server.agency("hook-school"), receiver.at("/")).code()).isEqualTo("private-organisations-only");
        assertThat(put(server.person(person().iin()), receiver.at("/")).status())
                .isEqualTo(403);
        assertThat(put(server.stranger(), receiver.at("/")).status()).isEqualTo(401);
    }

    /// Neither the row nor the act nor a stored response contains it, although the request had a key.
    @Test
    void theSecretIsNotInTheDatabase() {
        Answer answer = put(
                bank("hook-secret"),
                receiver.at("/secret"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String secret = answer.json().get("secret").stringValue();
        String stored = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII));
        JdbcClient owner = JdbcClient.create(database.owner());
        List<String> tables = owner.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
        assertThat(tables).hasSizeGreaterThan(20).contains("exchange.webhook", "acts.act");
        assertThat(tables)
                .allSatisfy(table -> assertThat(owner.sql("select count(*) from " + table
                                        + " t where t::text like '%' || ? || '%' or t::text like '%' || ? || '%'")
                                .params(secret, stored)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
    }

    /// Who writes to the queue by hand tells a bank neither that somebody refused nor what another bank asked.
    @Test
    void theDatabaseTakesNoMessageAboutAnythingElse() {
        Client bank = bank("hook-forged");
        TestPerson refusing = person();
        TestPerson giving = person();
        String refused = ask(bank, refusing);
        String given = ask(bank, giving);
        answer(refusing, refused, "refuse");
        answer(giving, given, "give");

        assertThat(refusal(refused, "hook-forged")).isEqualTo("TZ386");
        assertThat(refusal(given, "hook-bank")).isEqualTo("TZ386");
        assertThat(refusal(given, "hook-forged")).isEqualTo("done");
    }

    private String refusal(String request, String agency) {
        return database.refusalOfTransaction("reset role", """
                insert into exchange.delivery (id, agency, request, seq, answered, state, settled)
                select gen_random_uuid(), '%s', r.id, r.act_seq, a.at, 'refused', now()
                from exchange.request r join acts.act a on a.seq = r.act_seq where r.id = '%s'""".formatted(agency, request));
    }
}
