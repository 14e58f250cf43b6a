package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.FieldError;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.PublicServices;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Every form, sent empty or wrong: the title begins with the word for an error, the summary leads once to each field,
/// and each message makes sense without the field beside it.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormErrorsIT {
    private static final String LET = "0710000000000971";
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern SUMMARY =
            Pattern.compile("(?s)<div class=\"govuk-error-summary\">\\s*<div role=\"alert\">(.*?)</ul>");
    private static final Pattern LINK = Pattern.compile("<a href=\"#([^\"]*)\"[^>]*>([^<]*)</a>");
    private static final Pattern AT_A_FIELD = Pattern.compile(
            "(?s)<p class=\"govuk-error-message\"[^>]*>(?:<span class=\"govuk-visually-hidden\">[^<]*</span> <span>)?([^<]*)<");
    private static final Map<Language, String> WORDS =
            Map.of(Language.KK, "Қате: ", Language.RU, "Ошибка: ", Language.EN, "Error: ");
    private static final Set<String> BARE = Stream.of(FieldError.Kind.values())
            .flatMap(kind -> Stream.of(Language.values())
                    .map(language -> Texts.load("*problems").text("fault." + kind.code(), language, Map.of())))
            .collect(Collectors.toSet());

    private TestServer server;
    private TestPerson owner;
    private TestPerson tenant;
    private TestPerson officer;
    private String consent;
    private String task;
    private String asked;
    private String request;

    /// A form.
    ///
    /// @param iin of who sends it; empty for a visitor
    /// @param page with the form; with its parameters if it is sent by GET
    /// @param to where it is sent; empty for GET
    record Form(String iin, String page, String to, Map<String, String> fields) {
        @Override
        public String toString() {
            return to.isEmpty() ? page : to;
        }
    }

    @BeforeAll
    void prepare(SharedServer shared) {
        server = shared.server();
        TestRegisters registers = shared.registers();
        owner = registers.person("Сәбитов", "Ерлан");
        tenant = registers.person("Нұрпейісова", "Әсем");
        officer = registers.person("Ахметов", "Нұрлан");
        registers.owned(registers.premises(LET), owner);
        registers.privateOrganisation("steppe-bank");
        Officers.appoint(server, officer, "vehicle-officer", "interior", "000000000", Instant.EPOCH);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
        consent = applied(
                "residence-temporary", "{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}".formatted(LET, today));
        task = applied("vehicle-reregistration", vehicle("XTA210980Y0000971", today));
        asked = applied("vehicle-reregistration", vehicle("XTA210980Y0000972", today));
        assertThat(server.person(officer.iin())
                        .post(
                                "/api/v1/cases/" + asked + "/question",
                                "{\"text\":\"Нөмір қандай?\",\"field\":\"plate\"}")
                        .status())
                .isEqualTo(200);
        request = server.agency("steppe-bank")
                .post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие алуға өтініш\"}"
                                .formatted(tenant.iin(), LET),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .json()
                .get("request")
                .stringValue();
    }

    private static String vehicle(String vin, LocalDate day) {
        return "{\"plate\":\"123ABC01\",\"vin\":\"%s\",\"ground\":\"bought\",\"agreed\":\"%s\",\"keepPlate\":true}"
                .formatted(vin, day);
    }

    private String applied(String service, String form) {
        Answer answer = server.person(tenant.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + service + "\",\"form\":" + form + "}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    Stream<Form> forms() {
        String none = "";
        Stream<Form> fixed = Stream.of(
                new Form(none, "/feedback", "/feedback", Map.of()),
                new Form(none, "/address-certificate", "/address-certificate", Map.of()),
                new Form(none, "/sign-in", "/sign-in", Map.of("who", "000000000000")),
                new Form(none, "/check?code=1234", none, Map.of()),
                new Form(none, "/must-i-register?who=&day=&month=&year=&home=&region=", none, Map.of()),
                new Form(
                        tenant.iin(),
                        "/cabinet/contacts",
                        "/cabinet/contacts",
                        Map.of("email", "x@", "phone", "12", "language", "fr", "channels", "email")),
                new Form(tenant.iin(), "/cabinet/mandates/new", "/cabinet/mandates/new", Map.of()),
                new Form(
                        tenant.iin(),
                        "/cabinet/mandates/new",
                        "/cabinet/mandates/new",
                        Map.of("iin", "1", "services", "x", "until-day", "31", "until-month", "2", "until-year", "26")),
                new Form(owner.iin(), "/cases/" + consent + "/consent", "/cases/" + consent + "/consent", Map.of()),
                new Form(tenant.iin(), "/cabinet/requests/" + request, "/cabinet/requests/" + request, Map.of()),
                new Form(officer.iin(), "/tasks/" + task, "/tasks/" + task, Map.of()),
                new Form(officer.iin(), "/tasks/" + task, "/tasks/" + task + "/question", Map.of()),
                new Form(
                        officer.iin(),
                        "/tasks/" + task,
                        "/tasks/" + task + "/question",
                        Map.of("text", "?", "field", "vin")),
                new Form(
                        tenant.iin(), "/cases/" + asked + "/reply", "/cases/" + asked + "/reply", Map.of("value", "!")),
                new Form(
                        tenant.iin(),
                        "/services/residence-temporary/apply/months",
                        "/services/residence-temporary/apply/months",
                        Map.of("months", "15")),
                new Form(
                        tenant.iin(),
                        "/services/birth-registration/apply/born",
                        "/services/birth-registration/apply/born",
                        Map.of("born-day", "31", "born-month", "2", "born-year", "2026")));
        // One question of each service: the fields of all kinds are among them and above.
        Stream<Form> questions = server.bean(PublicServices.class).offered().stream()
                .flatMap(service -> service.form().fields().stream()
                        .filter(field ->
                                field.required() && !service.form().choosing().isFilled(field.name()))
                        .limit(1)
                        .map(field -> "/services/" + service.service() + "/apply/" + field.name()))
                .map(path -> new Form(tenant.iin(), path, path, Map.of()));
        return Stream.concat(fixed, questions);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void saysWhatIsWrongInTheTitleInTheSummaryAndAtTheField(Form form) {
        for (Language language : Language.values()) {
            Browser browser = new Browser(server).in(language.code());
            if (!form.iin().isEmpty()) {
                browser.signIn(form.iin());
            }
            Answer shown = browser.get(form.page());
            Answer page = form.to().isEmpty() ? shown : browser.post(form.to(), form.fields());
            String where = form + " in " + language.code();

            assertThat(only(TITLE, page.body())).as(where).startsWith(WORDS.get(language));
            assertThat(faults(page.body())).as(where).isEmpty();
        }
    }

    /// What is wrong with the errors of a page.
    private static List<String> faults(String page) {
        String summary = only(SUMMARY, page);
        List<MatchResult> links = LINK.matcher(summary).results().toList();
        Set<String> seen = new HashSet<>();
        Stream<String> wrong = links.isEmpty() ? Stream.of("no summary with a link") : Stream.empty();
        Stream<String> ofLinks = links.stream().flatMap(link -> {
            String id = link.group(1);
            String words = link.group(2);
            return Stream.of(
                            page.contains(" id=\"" + id + "\"") ? "" : "leads nowhere: " + id,
                            seen.add(id) ? "" : "leads twice to " + id,
                            seen.add(words) ? "" : "says twice: " + words,
                            BARE.contains(words) || !words.strip().contains(" ")
                                    ? "does not name its field: " + words
                                    : "",
                            !Character.isLowerCase(words.charAt(0)) ? "" : "begins in the middle: " + words)
                    .filter(fault -> !fault.isEmpty());
        });
        Set<String> told = links.stream().map(link -> link.group(2)).collect(Collectors.toSet());
        Stream<String> ofFields = AT_A_FIELD
                .matcher(page)
                .results()
                .map(message -> message.group(1))
                .filter(message -> !told.contains(message))
                .map(message -> "only at the field: " + message);
        return Stream.of(wrong, ofLinks, ofFields).flatMap(each -> each).toList();
    }

    private static String only(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).collect(Collectors.joining(" | "));
    }

    @Test
    void findsWhatIsWrong() {
        String field =
                "<input id=\"iin\"><p class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span>"
                        + " <span>fill in this field</span></p>";
        assertThat(faults(field)).containsExactly("no summary with a link", "only at the field: fill in this field");
        assertThat(faults("<div class=\"govuk-error-summary\"><div role=\"alert\"><ul>"
                        + "<li><a href=\"#iin\">fill in this field</a></li><li><a href=\"#iin\">fill in this field</a></li>"
                        + "<li><a href=\"#no\">Wrong</a></li></ul></div></div>" + field))
                .contains(
                        "does not name its field: fill in this field",
                        "begins in the middle: fill in this field",
                        "leads twice to iin",
                        "says twice: fill in this field",
                        "leads nowhere: no",
                        "does not name its field: Wrong");
    }
}
