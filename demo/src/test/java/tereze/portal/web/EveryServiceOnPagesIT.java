package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition.Field;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceId;
import tereze.testing.Browser;
import tereze.testing.DemoDatabase;
import tereze.testing.Rounds;
import tereze.testing.SampleApplications;
import tereze.testing.SampleApplications.Sample;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// Every service of the country is applied for and decided on its pages, as without JavaScript: question by
/// question. Each required question is left blank once. Every page on the way is checked in the language of its reader,
/// and under `prove` in all three.
@Tag("prove")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceOnPagesIT {
    /// The names of the address code. A label must not contain them, because people are shown the address and not
    /// its code.
    private static final String[] CODES = {"(МТК)", "(РКА)", "(RKA)"};

    private static final Pattern RADIO = Pattern.compile("type=\"radio\"[^>]* value=\"([^\"]+)\"");

    private TestDatabase database;
    private TestServer server;
    private SampleApplications samples;
    private PageCheck pages;
    private final Map<String, Reader> readers = new HashMap<>();

    @BeforeAll
    void start() {
        database = DemoDatabase.create();
        server = PageCheck.marking(database);
        samples = new SampleApplications(server);
        pages = new PageCheck(
                server,
                database,
                "Келісім жоқ",
                "Бәрі дұрыс",
                "Әлиева Айша",
                "АА-0001 МР-27 123ABC01 XTA210990Y1234567");
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void theCastOfTheDemonstrationIsIntroduced() {
        for (Language language : Language.values()) {
            Answer page = new Browser(server).in(language.code()).get("/sign-in");
            pages.holds("/sign-in", page, language);
            assertThat(samples.everybody()).allMatch(iin -> page.body().contains("value=\"" + iin + "\""));
        }
    }

    List<String> services() {
        return samples.inOrder(server.bean(PublicServices.class).offered().stream()
                .map(definition -> definition.service().value())
                .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void isAppliedForQuestionByQuestionAndGranted(String service) {
        Sample sample = samples.of(service);
        Reader applicant = new Reader(sample.iin(), language(service));
        Definition definition =
                server.bean(Catalogue.class).current(new ServiceId(service)).orElseThrow();
        assertThat(applicant.read("/services/" + service)).contains("/services/" + service + "/apply");

        String kase = applicant.apply(definition, sample.form().get());
        for (String iin : samples.everybody()) {
            Reader asked = reader(iin, Language.KK);
            if (asked.browser.get("/cabinet").body().contains(kase + "/consent")) {
                asked.decide(kase + "/consent", Map.of("decision", "give"));
            }
        }
        String task = kase.replace("/cases/", "/tasks/");
        for (String iin : samples.officers()) {
            Reader officer = reader(iin, Language.RU);
            if (officer.read("/tasks").contains(task)) {
                officer.decide(task, Map.of("outcome", "grant", "reason", "Бәрі дұрыс"));
            }
        }

        assertThat(applicant.read(kase)).contains("govuk-notification-banner--success");
        applicant.read("/cabinet");
        applicant.read("/cabinet/who-asked");
        applicant.read("/cabinet/notices");
    }

    private Reader reader(String iin, Language language) {
        return readers.computeIfAbsent(iin + language, _ -> new Reader(iin, language));
    }

    /// Distributes the languages over the services, so that each language is used.
    private Language language(String service) {
        return switch (services().indexOf(service) % 3) {
            case 0 -> Language.KK;
            case 1 -> Language.RU;
            default -> Language.EN;
        };
    }

    private final class Reader {
        private final Language language;
        private final Browser browser;

        private Reader(String iin, Language language) {
            this.language = language;
            this.browser = new Browser(server).in(language.code()).signIn(iin);
        }

        private List<Language> checked() {
            return Rounds.of(1, 3) == 1 ? List.of(language) : List.of(Language.values());
        }

        /// Checks a page and returns it in the reader's own language.
        private String read(String path) {
            for (Language other : checked()) {
                Answer page = browser.in(other.code()).get(path);
                assertThat(page.status()).as(path + ": " + page.body()).isEqualTo(200);
                pages.holds(path, page, other);
            }
            return browser.in(language.code())
                    .get(path)
                    .body()
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }

        /// Posts fields that are refused, and checks the page with the errors.
        private void err(String path, Map<String, String> fields) {
            for (Language other : checked()) {
                browser.in(other.code()).get(path);
                Answer page = browser.post(path, fields);
                assertThat(page.status()).as(path + ": " + page.body()).isEqualTo(422);
                assertThat(page.body()).contains("govuk-error-summary", "govuk-error-message");
                pages.holds(path + " in error", page, other);
            }
            browser.in(language.code()).get(path);
        }

        private String post(String path, Map<String, String> fields) {
            Answer posted = browser.post(path, fields);
            assertThat(posted.status()).as(path + ": " + posted.body()).isEqualTo(303);
            return Objects.requireNonNull(posted.headers().get("location"));
        }

        /// @return the address of the case
        private String apply(Definition definition, JsonNode form) {
            String apply = "/services/" + definition.service().value() + "/apply";
            Map<String, Field> fields =
                    definition.form().fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
            List<String> asked = new ArrayList<>();
            Answer next = browser.get(apply);
            while (next.status() == 303) {
                String question = Objects.requireNonNull(next.headers().get("location"));
                String name = question.substring(question.lastIndexOf('/') + 1);
                asked.add(name);
                answer(apply, name, fields.get(name), form);
                next = browser.get(apply);
            }
            String answers = read(apply);
            assertThat(asked)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(answers).contains("id=\"" + name + "\""));
            String kase = post(apply, Map.of());
            assertThat(answers + read(kase)).doesNotContain(CODES);
            return kase.replaceFirst("\\?.*", "");
        }

        /// @param field null for the question for whom the person applies
        private void answer(String apply, String name, @Nullable Field field, JsonNode form) {
            String question = apply + "/" + name;
            String page = read(question);
            if (field == null || field.required()) {
                err(question, Map.of());
            }
            assertThat(page).contains(field == null ? "value=\"me\"" : "name=\"" + name);
            Map<String, String> typed = field == null ? Map.of(name, "me") : typed(name, form.get(name), page);
            assertThat(post(question, typed)).endsWith(apply);
        }

        private void decide(String path, Map<String, String> decision) {
            assertThat(read(path)).doesNotContain(CODES);
            err(path, Map.of());
            post(path, decision);
            read(path);
        }

        /// The fields of an answer as they are typed. If the page does not offer the value, as where it shows
        /// people only by name, this is the first choice.
        private static Map<String, String> typed(String field, @Nullable JsonNode answer, String page) {
            if (answer == null) {
                return Map.of(field, "");
            }
            Matcher radio = RADIO.matcher(page);
            if (radio.find() && !page.contains("value=\"" + answer.asString() + "\"")) {
                return Map.of(field, radio.group(1));
            }
            if (!page.contains("name=\"" + field + "-year\"")) {
                return Map.of(field, answer.asString());
            }
            String[] day = answer.asString().split("-", 3);
            Map<String, String> parts = new HashMap<>();
            parts.put(field + "-year", day[0]);
            parts.put(field + "-month", day[1]);
            parts.put(field + "-day", day[2]);
            return parts;
        }
    }
}
