package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tereze.testing.WebhookReceiver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every operation responds as `/api/openapi.json` describes it. The test compares the status, the content type
/// and the body of one success and one refusal of each operation. A property that is not described is also an
/// error.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationIT {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final String NOTHING = "/018f0000-0000-7000-8000-000000000000";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Story> stories = new TreeMap<>();
    private final RecordedExamples examples = new RecordedExamples();
    private TestServer server;
    private WebhookReceiver receiver;
    private ReleaseStories releases;
    private QueueStories queues;
    private TestRegisters registers;
    private JsonNode api;
    private TestPerson person;
    private TestPerson other;
    private Client tenant;
    private Client owner;
    private Client officer;
    private Client agency;
    private Client bank;
    private int homes;

    /// One request that succeeds and one that is refused.
    private record Story(Supplier<Answer> success, Supplier<Answer> refusal) {}

    @BeforeAll
    void prepare(SharedServer shared, @TempDir Path folder, @TempDir Path queueFolder) throws IOException {
        server = shared.server();
        receiver = new WebhookReceiver();
        JdbcClient.create(shared.database().owner())
                .sql("select acts.make_demonstration()")
                .query()
                .listOfRows();
        registers = shared.registers();
        person = registers.person("Нұрпейісова", "Әсем");
        other = registers.person("Сәбитов", "Ерлан");
        TestPerson deciding = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, deciding, "000000000", Instant.EPOCH);
        registers.agency("every-agency", "school-admission", "order-564", false);
        registers.privateOrganisation("every-bank");
        tenant = server.person(person.iin());
        owner = server.person(other.iin());
        officer = server.person(deciding.iin());
        agency = server.agency("every-agency");
        bank = server.agency("every-bank");
        api = server.stranger().get("/api/openapi.json").json();
        closed();
        tellOfCases();
        tellOfMandates();
        tellOfTheExchange();
        tellOfOnesOwn();
        tellOfWhatIsPublic();
        tellOfTheDemonstration(shared.database());
        releases = new ReleaseStories(folder);
        releases.tell(this::tell);
        queues = new QueueStories(queueFolder);
        queues.tell(this::tell);
    }

    /// Makes every schema refuse properties that it does not describe.
    private void closed() {
        for (JsonNode schema : api.at("/components/schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    @Test
    void eachOperationHasItsStory() {
        assertThat(operations().keySet()).isEqualTo(stories.keySet());
    }

    @TestFactory
    Stream<DynamicTest> answersAsDescribed() {
        Map<String, JsonNode> operations = operations();
        return stories.entrySet().stream()
                .map(told -> DynamicTest.dynamicTest(told.getKey(), () -> {
                    JsonNode responses = Objects.requireNonNull(operations.get(told.getKey()))
                            .get("responses");
                    Story story = told.getValue();
                    Answer success = story.success().get();
                    examples.add(told.getKey(), "success", server.lastRequest(), success);
                    Answer refusal = story.refusal().get();
                    examples.add(told.getKey(), "refusal", server.lastRequest(), refusal);
                    assertDescribed(responses, success, 2);
                    assertDescribed(responses, refusal, 4);
                }));
    }

    /// The examples on the pages for developers are what the server answers now. With `-Dtereze.golden=write`
    /// they are recorded anew.
    @AfterAll
    void theExamplesAreStillTrue() throws IOException {
        receiver.close();
        releases.close();
        queues.close();
        examples.compare();
    }

    @Test
    void aMissingAndAnUndescribedPropertyAreErrors() {
        JsonNode described = api.at("/components/schemas/Me");
        ObjectNode me = (ObjectNode) tenant.get("/api/v1/me").json();
        assertThat(errors(described, me)).isEmpty();
        assertThat(errors(described, me.deepCopy().put("more", 1))).isNotEmpty();
        me.remove("iin");
        assertThat(errors(described, me)).isNotEmpty();
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new HashMap<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private void assertDescribed(JsonNode responses, Answer answer, int hundreds) {
        String told = answer.status() + " " + answer.body();
        assertThat(answer.status() / 100).as(told).isEqualTo(hundreds);
        JsonNode response = responses.path(Integer.toString(answer.status()));
        JsonNode named =
                response.has("$ref") ? api.at(response.get("$ref").stringValue().substring(1)) : response;
        if (answer.status() == 204) {
            assertThat(answer.body()).isEmpty();
            assertThat(named.isObject()).isTrue();
            assertThat(named.has("content")).isFalse();
            return;
        }
        String type = answer.headers().getOrDefault("content-type", "").replaceFirst(";.*", "");
        JsonNode schema = named.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as(type + " is described: " + told).isTrue();
        if (type.endsWith("json")) {
            assertThat(errors(schema, answer.json())).as(told).isEmpty();
        }
    }

    private List<Error> errors(JsonNode schema, JsonNode value) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", api.get("components"));
        return SCHEMAS.getSchema(whole).validate(value);
    }

    private void tell(String operation, Supplier<Answer> success, Supplier<Answer> refusal) {
        stories.put(operation, new Story(success, refusal));
    }

    private void tellOfOfficers(String path) {
        String taken = applied(home());
        String questioned = applied(home());
        String replied = applied(home());
        String question = "{\"text\":\"Қашан?\",\"field\":\"months\"}";
        officer.post(path + "/" + replied + "/question", question);
        tell(
                "post /api/v1/cases/{id}/assignment",
                () -> officer.post(path + "/" + taken + "/assignment", "{\"to\":\"me\"}"),
                () -> officer.post(path + "/" + taken + "/assignment", "{\"to\":\"me\"}"));
        tell(
                "post /api/v1/cases/{id}/question",
                () -> officer.post(path + "/" + questioned + "/question", question),
                () -> officer.post(path + "/" + questioned + "/question", "{}"));
        tell(
                "post /api/v1/cases/{id}/reply",
                () -> tenant.post(path + "/" + replied + "/reply", "{\"text\":\"Ертең\",\"value\":\"3\"}"),
                () -> tenant.post(path + "/" + replied + "/reply", "{\"text\":\"Ертең\"}"));
    }

    private void tellOfCases() {
        String path = "/api/v1/cases";
        String waiting = applied(home(other));
        String asked = applied(home(other));
        String tasked = applied(home());
        tell("post " + path, () -> apply(application(home(other))), () -> apply("{}"));
        tell("get /api/v1/cases/{id}", () -> tenant.get(path + "/" + waiting), () -> tenant.get(path + NOTHING));
        tell(
                "post /api/v1/cases/{id}/consents",
                () -> owner.post(path + "/" + asked + "/consents", "{\"decision\":\"refuse\",\"reason\":\"Жоқ\"}"),
                () -> owner.post(path + "/" + asked + "/consents", "{\"decision\":\"perhaps\"}"));
        tell(
                "post /api/v1/cases/{id}/withdrawal",
                () -> tenant.post(path + "/" + waiting + "/withdrawal", "{}"),
                () -> tenant.post(path + "/" + waiting + "/withdrawal", "{}"));
        tell(
                "post /api/v1/cases/{id}/decision",
                () -> officer.post(path + "/" + tasked + "/decision", "{\"outcome\":\"refuse\",\"reason\":\"Жоқ\"}"),
                () -> officer.post(path + "/" + tasked + "/decision", "{\"outcome\":\"refuse\"}"));
        tellOfOfficers(path);
        applied(home());
        tell("get /api/v1/tasks", () -> officer.get("/api/v1/tasks"), () -> tenant.get("/api/v1/tasks"));
        tellOfList("/api/v1/me/cases", tenant);
        tellOfList("/api/v1/me/cases-for-others", tenant);
        tellOfList("/api/v1/me/consents", owner);
    }

    private void tellOfMandates() {
        String path = "/api/v1/me/mandates";
        String revoked = "/" + given().json().get("mandate").stringValue();
        String declined = "/" + given().json().get("mandate").stringValue();
        tellOfList(path, tenant);
        tellOfList(path + "/held", owner);
        tell("post " + path, this::given, () -> tenant.post(path, "{\"until\":\"tomorrow\"}"));
        tell(
                "post " + path + "/{id}/revocation",
                () -> tenant.post(path + revoked + "/revocation", "{}"),
                () -> owner.post(path + revoked + "/revocation", "{}"));
        tell(
                "post " + path + "/{id}/declining",
                () -> owner.post(path + declined + "/declining", "{}"),
                () -> owner.post(path + declined + "/declining", "{}"));
    }

    private void tellOfTheExchange() {
        String verify = "/api/v1/exchange/addresses/verify";
        String question = "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"school-admission\",\"ground\":\"order-564\"}"
                .formatted(person.iin(), home());
        tell("post " + verify, () -> agency.post(verify, question), () -> tenant.post(verify, question));
        String requests = "/api/v1/exchange/requests";
        String asking = "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(person.iin(), home());
        String request = "/" + bank.post(requests, asking).json().get("request").stringValue();
        tell("post " + requests, () -> bank.post(requests, asking), () -> agency.post(requests, asking));
        tell("get " + requests, () -> bank.get(requests), () -> bank.get(requests + "?cursor=%25"));
        tell("get " + requests + "/{id}", () -> bank.get(requests + request), () -> bank.get(requests + NOTHING));
        tellOfWebhooks();
        tellOfList("/api/v1/me/requests", tenant);
        String consents = "/api/v1/me/consents";
        tell(
                "post " + consents + "/{id}",
                () -> tenant.post(consents + request, "{\"decision\":\"give\"}"),
                () -> tenant.post(consents + request, "{\"decision\":\"refuse\"}"));
    }

    /// A person has answered, and the bank's system was told.
    private void tellOfWebhooks() {
        String path = "/api/v1/exchange/webhook";
        Supplier<Answer> set = () -> put(bank, path, receiver.at("/answers"));
        assertThat(set.get().status()).isEqualTo(200);
        TestPerson asked = registers.person("Сұралған", "Айдос");
        Answer request = bank.post(
                "/api/v1/exchange/requests",
                "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(asked.iin(), home()));
        server.person(asked.iin())
                .post("/api/v1/me/consents/" + request.json().get("request").stringValue(), "{\"decision\":\"give\"}");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> bank.get(path + "/deliveries").body().contains("\"delivered\""));
        tell("put " + path, set, () -> put(bank, path, "http://bank.example"));
        tell(
                "delete " + path,
                () -> bank.send(bank.request(path).DELETE()),
                () -> agency.send(agency.request(path).DELETE()));
        tellOfList(path + "/deliveries", bank, tenant);
    }

    private static Answer put(Client client, String path, String url) {
        return client.send(client.request(path, "Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + url + "\"}")));
    }

    private void tellOfOnesOwn() {
        String registered = applied(home(other));
        assertThat(owner.post("/api/v1/cases/" + registered + "/consents", "{\"decision\":\"give\"}")
                        .status())
                .isEqualTo(200);
        JsonNode document = document();
        String documents = "/api/v1/me/documents";
        String receipts = "/api/v1/receipts";
        String file = "/" + document.get("document").stringValue();
        tellOfList(documents, tenant);
        tell("get " + documents + "/{document}", () -> tenant.get(documents + file), () -> owner.get(documents + file));
        tell("get " + receipts + "/{id}", () -> tenant.get(receipts + file), () -> tenant.get(receipts + "/mine"));
        String code = "/api/v1/check/" + document.get("code").stringValue().replace(" ", "");
        tell(
                "get /api/v1/check/{code}",
                () -> server.stranger().get(code),
                () -> server.stranger().get("/api/v1/check/x"));
        tellOfList("/api/v1/me", tenant);
        tellOfList("/api/v1/me/access-log", tenant);
        tellOfList("/api/v1/me/notices", tenant);
        tellOfList("/api/v1/me/registrations", tenant);
        tellOfList("/api/v1/me/premises", owner);
        String contacts = "/api/v1/me/contacts";
        tellOfList(contacts, tenant);
        tell(
                "post " + contacts,
                () -> tenant.post(contacts, "{\"email\":\"asem@example.kz\",\"channels\":[\"email\"]}"),
                () -> tenant.post(contacts, "{\"email\":\"asem\"}"));
    }

    private void tellOfWhatIsPublic() {
        Client anybody = server.stranger();
        String services = "/api/v1/services";
        tell("get " + services, () -> anybody.get(services), () -> anybody.get(services + "?cursor=%25"));
        tell(
                "get " + services + "/{id}",
                () -> anybody.get(services + "/residence-temporary"),
                () -> anybody.get(services + "/nothing"));
        tell(
                "get " + services + "/{id}/schema",
                () -> anybody.get(services + "/residence-temporary/schema"),
                () -> anybody.get(services + "/nothing/schema"));
        tell(
                "post /demo/token",
                () -> anybody.post("/demo/token", "{\"agency\":\"every-bank\"}"),
                () -> anybody.post("/demo/token", "{}"));
        tell(
                "post /demo/clock",
                () -> anybody.post("/demo/clock", "{\"forward\":\"PT1S\"}"),
                () -> anybody.post("/demo/clock", "{}"));
        tell(
                "get /demo/outbox/{iin}",
                () -> anybody.get("/demo/outbox/" + other.iin()),
                () -> anybody.get("/demo/outbox/nobody"));
    }

    /// These operations refuse only a request with an invalid token.
    private void tellOfTheDemonstration(TestDatabase database) {
        JdbcClient.create(database.owner())
                .sql("insert into launcher.demo_person (position, iin, name, role, owns, note)"
                        + " values (1, :iin, 'Әсем', 'tenant', '{}', 'synthetic')")
                .param("iin", person.iin())
                .update();
        for (String path : List.of("/demo/clock", "/demo/persons.json", "/demo/agencies.json")) {
            tell(
                    "get " + path,
                    () -> server.stranger().get(path),
                    () -> server.holding("not-a-token").get(path));
        }
    }

    /// A list for people only: a request by an agency is refused.
    private void tellOfList(String path, Client client) {
        tellOfList(path, client, agency);
    }

    private void tellOfList(String path, Client client, Client refused) {
        tell("get " + path, () -> client.get(path), () -> refused.get(path));
    }

    private String home(TestPerson... owners) {
        homes++;
        String rka = "07100000000099%02d".formatted(homes);
        registers.owned(registers.premises(rka), owners);
        return rka;
    }

    private static String application(String home) {
        return "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                .formatted(home, LocalDate.now(ZoneId.of("Asia/Almaty")));
    }

    private Answer apply(String application) {
        return tenant.post(
                "/api/v1/cases",
                application,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String applied(String home) {
        Answer answer = apply(application(home));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    private Answer given() {
        return tenant.post(
                "/api/v1/me/mandates",
                "{\"iin\":\"%s\",\"services\":[\"passport\"],\"until\":\"%s\"}"
                        .formatted(other.iin(), LocalDate.now(ZoneId.of("Asia/Almaty"))));
    }

    /// Waits for the document of a registration, because a listener creates it.
    private JsonNode document() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> tenant.get("/api/v1/me/documents").json().get("items"), items -> !items.isEmpty())
                .get(0);
    }
}
