package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Rounds;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// Every route with an id × the ids of things that belong to somebody else, in the path and in the body. A caller who
/// may not see a thing gets exactly the response for an id that nothing has, learns nothing of its people, and changes
/// nothing. A malformed id is never an internal error.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedIdsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOTHING = "018f7d3c-5a2b-7c4d-8e9f-0a1b2c3d4e5f";
    private static final String OTHER_NOTHING = "018f7d3c-5a2b-7c4d-8e9f-0a1b2c3d4e60";

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NUMBERS = "\"number\":\"[^\"]*\"";
    private static final String MOMENTS = "\"(opened|at)\":\"[^\"]*\"";

    /// No other test has people of these names.
    private static final String HIDDEN_NAME = "Құпиябекова";
    private static final String HIDDEN_OWNER = "Жасырынбаев";

    /// Values of JSON with which a command on a thing is complete. Other commands have a body without fields, or
    /// one that the test makes of the ids.
    private static final Map<String, Map<String, String>> BODIES = Map.of(
            "/api/v1/cases/{id}/consents", Map.of("decision", "\"give\""),
            "/api/v1/cases/{id}/decision", Map.of("outcome", "\"refuse\"", "reason", "\"Жоқ\""),
            "/api/v1/cases/{id}/assignment", Map.of("to", "\"me\""),
            "/api/v1/cases/{id}/question", Map.of("text", "\"Қашан?\""),
            "/api/v1/cases/{id}/reply", Map.of("text", "\"Ертең\""),
            "/api/v1/me/consents/{id}", Map.of("decision", "\"give\""),
            "/cases/{id}/consent", Map.of("decision", "give"),
            "/tasks/{id}", Map.of("outcome", "refuse", "reason", "Жоқ"),
            "/cabinet/requests/{id}", Map.of("decision", "give"));

    private static final List<String> OWN_LISTS =
            List.of("cases", "mandates", "requests", "documents", "registrations", "access-log");

    private static final String[] MALFORMED = {
        "x",
        NOTHING.toUpperCase(Locale.ROOT),
        "00000000-0000-0000-0000-000000000000",
        "%7B" + NOTHING + "%7D",
        NOTHING + "%20",
        NOTHING.substring(1),
        "1-1-1-1-1",
        "-1",
        "9".repeat(400),
        "%F0%9F%8F%A0",
        "'%20or%201=1",
        "%22%3Cscript%3E",
        "null",
        "a".repeat(1_500)
    };

    private TestServer server;
    private TestDatabase database;
    private TestRegisters registers;
    private TestPerson hidden;
    private TestPerson owner;
    private List<Route> routes;
    private int homes;
    private Client hiddenClient;

    /// The things of the hidden people, by what they are.
    private final Map<String, String> things = new LinkedHashMap<>();

    private final List<Stranger> strangers = new ArrayList<>();

    /// @param actor under whose id acts name the caller
    private record Stranger(String name, boolean onPages, UUID actor, Sender sender) {}

    @BeforeAll
    void prepare(SharedServer shared) {
        server = shared.server();
        database = shared.database();
        registers = shared.registers();
        routes = Route.all(server);
        hidden = registers.person(HIDDEN_NAME, "Сырлы");
        owner = registers.person(HIDDEN_OWNER, "Ерлан");
        TestPerson citizen = registers.person("Нұрпейісова", "Әсем");
        TestPerson elsewhere = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, registers.person("Ахметов", "Нұрлан"), "710000000", Instant.EPOCH);
        Officers.appoint(server, elsewhere, "750000000", Instant.EPOCH);
        registers.agency("forged-agency", "school-admission", "order-564", false);
        registers.privateOrganisation("forged-bank");
        registers.privateOrganisation("asking-bank");
        collect();
        strangers.add(program("a citizen", citizen.id(), server.person(citizen.iin())));
        strangers.add(page("a citizen", citizen));
        strangers.add(program("an officer of another place", elsewhere.id(), server.person(elsewhere.iin())));
        strangers.add(page("an officer of another place", elsewhere));
        strangers.add(program("an agency", new UUID(0, 0), server.agency("forged-agency")));
        strangers.add(program("a private organisation", new UUID(0, 0), server.agency("forged-bank")));
        strangers.add(program("nobody", new UUID(0, 0), server.stranger()));
    }

    private static Stranger program(String name, UUID actor, Client client) {
        return new Stranger(name, false, actor, Sender.program(client));
    }

    private Stranger page(String name, TestPerson person) {
        return new Stranger(name, true, person.id(), Sender.browser(new Browser(server).signIn(person.iin())));
    }

    /// Makes one thing of each kind, in the state in which a command on it could succeed.
    private void collect() {
        hiddenClient = server.person(hidden.iin());
        Client ownerClient = server.person(owner.iin());
        String registered = applied(home(owner));
        assertThat(ownerClient
                        .post("/api/v1/cases/" + registered + "/consents", "{\"decision\":\"give\"}")
                        .status())
                .isEqualTo(200);
        JsonNode document = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> hiddenClient.get("/api/v1/me/documents").json().get("items"), items -> !items.isEmpty())
                .get(0);
        things.put("case", applied(home(owner)));
        things.put("task", applied(home()));
        things.put("granted case", registered);
        things.put("document and receipt", document.get("document").stringValue());
        things.put(
                "registration",
                hiddenClient
                        .get("/api/v1/me/registrations")
                        .json()
                        .at("/items/0/registration")
                        .stringValue());
        things.put(
                "mandate",
                hiddenClient
                        .post(
                                "/api/v1/me/mandates",
                                "{\"iin\":\"%s\",\"services\":[\"passport\"],\"until\":\"%s\"}"
                                        .formatted(owner.iin(), today()))
                        .json()
                        .get("mandate")
                        .stringValue());
        things.put(
                "request",
                server.agency("asking-bank")
                        .post(
                                "/api/v1/exchange/requests",
                                "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(hidden.iin(), home()))
                        .json()
                        .get("request")
                        .stringValue());
        things.put("person", hidden.id().toString());
    }

    private String thing(String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    private String home(TestPerson... owners) {
        homes++;
        String rka = "07100000000088%02d".formatted(homes);
        registers.owned(registers.premises(rka), owners);
        return rka;
    }

    private String applied(String home) {
        Answer answer = hiddenClient.post(
                "/api/v1/cases",
                "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                        .formatted(home, today()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    private Stream<Route> withId(Stranger stranger) {
        return routes.stream().filter(Route::hasId).filter(route -> route.isPage() == stranger.onPages());
    }

    /// Otherwise the other tests would compare errors with errors.
    @Test
    void theThingsAreThereForTheirOwnPeople() {
        Sender page = Sender.browser(new Browser(server).signIn(hidden.iin()));
        for (String path : List.of(
                "/cases/" + thing("case"),
                "/cases/" + thing("task"),
                "/cabinet/mandates/" + thing("mandate"),
                "/cabinet/requests/" + thing("request"),
                "/cabinet/documents/" + thing("document and receipt"))) {
            assertThat(page.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of(
                "/cases/" + thing("task"),
                "/receipts/" + thing("document and receipt"),
                "/me/documents/" + thing("document and receipt"))) {
            assertThat(hiddenClient.get("/api/v1" + path).status()).as(path).isEqualTo(200);
        }
    }

    @Tag("prove")
    @TestFactory
    Stream<DynamicTest> aForeignIdInThePathIsAnsweredLikeAnUnknownOne() {
        return Rounds.first(3, strangers.toArray(Stranger[]::new))
                .map(stranger ->
                        DynamicTest.dynamicTest(stranger.name() + (stranger.onPages() ? ", on pages" : ""), () -> {
                            String before = state();
                            assertThat(withId(stranger)
                                            .flatMap(route -> differences(stranger, route))
                                            .toList())
                                    .isEmpty();
                            assertThat(state()).isEqualTo(before);
                        }));
    }

    private Stream<String> differences(Stranger stranger, Route route) {
        String unknown = plain(send(stranger, route, NOTHING), NOTHING);
        List<String> wrong = new ArrayList<>();
        if (!plain(send(stranger, route, OTHER_NOTHING), OTHER_NOTHING).equals(unknown)) {
            wrong.add(route + ": two unknown ids differ");
        }
        things.forEach((name, id) -> {
            String foreign = plain(send(stranger, route, id), id);
            if (!foreign.equals(unknown)) {
                wrong.add(route + " with a " + name + ": " + foreign + "\n  instead of " + unknown);
            }
        });
        return wrong.stream();
    }

    private static Answer send(Stranger stranger, Route route, String id) {
        return route.isPost()
                ? stranger.sender().post(route.at(id), BODIES.getOrDefault(route.path(), Map.of()))
                : stranger.sender().get(route.at(id));
    }

    /// Without what differs between any two responses: the id itself, tokens and keys of forms, references to the log.
    private static String plain(Answer answer, String id) {
        return (answer.status() + " " + answer.headers().getOrDefault("location", "") + " " + answer.body())
                .replace(id, "ID")
                .replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "")
                .replaceAll("data-tz-session=\"\\d+\"", "")
                .replaceAll("\\d\\d:\\d\\d", "")
                .replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    @Tag("prove")
    @TestFactory
    Stream<DynamicTest> aMalformedIdIsNoInternalError() {
        return Rounds.first(4, MALFORMED)
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    for (Stranger stranger : strangers.subList(0, 2)) {
                        withId(stranger).forEach(route -> {
                            Answer answer = send(stranger, route, id);
                            assertThat(answer.status())
                                    .as(route + ": " + answer.body())
                                    .isBetween(200, 499);
                        });
                    }
                }));
    }

    /// All fields of all forms, with the ids where texts are expected: numbers of registrations, children and
    /// homes. Each application is that of another person, so that none is in the way of the next. An application
    /// that is accepted is read again.
    @Tag("prove")
    @TestFactory
    Stream<DynamicTest> aForeignIdInAnApplicationIsAnsweredLikeAnUnknownOne() {
        List<JsonNode> services = server.stranger()
                .get("/api/v1/services")
                .json()
                .get("items")
                .valueStream()
                .toList();
        return services.stream()
                .limit(Rounds.of(5, services.size()))
                .map(service -> service.get("service").stringValue())
                .map(service -> DynamicTest.dynamicTest(service, () -> {
                    JsonNode form = server.stranger()
                            .get("/api/v1/services/" + service)
                            .json()
                            .at("/form/properties");
                    String unknown = applied(service, form, NOTHING);
                    for (String id : things.values()) {
                        assertThat(applied(service, form, id)).isEqualTo(unknown);
                    }
                    for (String id : List.of(hidden.iin(), "x", "null")) {
                        assertThat(applied(service, form, id))
                                .matches("(?s)[234].*")
                                .doesNotContain(HIDDEN_NAME, HIDDEN_OWNER);
                    }
                }));
    }

    /// The responses to an application and to its applicant's first look at it.
    private String applied(String service, JsonNode form, String id) {
        Client applicant = server.person(registers.person("Серікова", "Айгүл").iin());
        Answer answer = apply(Sender.program(applicant), service, form, id);
        Answer read = answer.status() == 201
                ? applicant.get("/api/v1/cases/" + answer.json().get("case").stringValue())
                : answer;
        return (plain(answer, id) + plain(read, id))
                .replaceAll(UUIDS, "")
                .replaceAll(NUMBERS, "")
                .replaceAll(MOMENTS, "");
    }

    private static Answer apply(Sender stranger, String service, JsonNode form, String id) {
        String answers = form.properties().stream()
                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue(), id))
                .collect(Collectors.joining(",", "{", "}"));
        return stranger.post("/api/v1/cases", Map.of("service", "\"" + service + "\"", "form", answers));
    }

    private static String value(JsonNode field, String id) {
        return switch (field.path("type").asString()) {
            case "integer", "number" -> "6";
            case "boolean" -> "true";
            case "array" -> "[\"" + id + "\"]";
            default ->
                field.has("enum")
                        ? field.get("enum").get(0).toString()
                        : "\"" + (field.path("format").asString().equals("date") ? today().toString() : id) + "\"";
        };
    }

    /// The same through the questions of the pages: what a stranger types there is stored as a draft, and shown again.
    @Tag("prove")
    @Test
    void theQuestionsOfThePagesShowNothingOfAForeignId() {
        Stranger stranger = strangers.get(1);
        List<String> services = List.of("residence-end-by-owner", "residence-temporary", "residence-end");
        for (String service : services.subList(0, Rounds.of(1, services.size()))) {
            JsonNode form =
                    server.stranger().get("/api/v1/services/" + service).json().at("/form/properties");
            for (String field : form.propertyNames()) {
                for (String id : List.of(thing("registration"), hidden.iin())) {
                    String path = "/services/" + service + "/apply/" + field;
                    Answer answer = stranger.sender().post(path, Map.of(field, id));
                    assertThat(answer.status()).as(path).isLessThan(500);
                    assertThat(answer.body()).as(path).doesNotContain(HIDDEN_NAME, HIDDEN_OWNER);
                    Answer again = stranger.sender().get(path + "?" + field + "=" + encoded(id));
                    assertThat(again.status()).as(path).isLessThan(500);
                    assertThat(again.body()).as(path).doesNotContain(HIDDEN_NAME, HIDDEN_OWNER);
                }
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What the hidden people see, and what the strangers have done: nothing.
    private String state() {
        Set<UUID> actors = strangers.stream().map(Stranger::actor).collect(Collectors.toSet());
        long done = JdbcClient.create(database.app())
                .sql("select count(*) from acts.act where actor = any(?)")
                .param(actors.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        return done
                + OWN_LISTS.stream()
                        .map(list -> hiddenClient.get("/api/v1/me/" + list).body())
                        .collect(Collectors.joining("\n"));
    }
}
