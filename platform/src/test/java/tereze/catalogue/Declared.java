package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Text;
import tereze.catalogue.reading.SharedFile;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.testing.TestActs;

/// A small declared service. Tests read it as it is, or with a part of it changed.
final class Declared {
    static final String SERVICE = """
            service: library-card
            version: 1
            ready: true
            name: {kk: Кітапхана билеті, ru: Читательский билет, en: Library card}
            summary: {kk: Билет аласыз., ru: Получите билет., en: You get a card.}
            agency: culture
            law: [{act: culture-law, article: "24", checked: false}]
            channels: [portal, api]
            form:
              required: [branch, until]
              properties:
                branch: {type: string, maxLength: 40, label: {kk: Бөлім, ru: Отдел, en: Branch}}
                until: {type: string, format: date, label: {kk: Дейін, ru: До, en: Until}}
                books: {type: integer, minimum: 1, maximum: 20, label: {kk: Кітап, ru: Книг, en: Books}}
            evidence:
              person: {source: people.person, person: applicant.id}
              branch: {source: library.branch, name: form.branch, reader: applicant.id, city: astana}
            oneOpen: form.branch
            checks:
              - id: too-long
                that: days(today, form.until) <= law['card-days']
                otherwise: reject
                text: {kk: Тым ұзақ., ru: Слишком долго., en: Too long.}
              - id: too-young
                that: evidence.person.age >= 7
                otherwise: refuse
                text: {kk: Жас., ru: Рано., en: Too young.}
              - id: too-many-books
                that: orElse(form.books, 1) <= evidence.branch.most
                otherwise: officer
                text: {kk: Көп., ru: Много., en: Too many.}
            consents:
              - {of: evidence.branch.guardians, within: consent-lapse, silence: lapse, refusal: refuse}
            decision: automatic
            officer: {role: librarian, within: officer-decision}
            outcome: {writer: library.issue, branch: form.branch, until: form.until, books: form.books}
            alsoKnownAs: [читательский, оқырман билеті]
            whoMay: {kk: Кез келген адам., ru: Любой человек., en: Anybody.}
            fee: {amount: card-fee, payer: {kk: Оқырман, ru: Читатель, en: The reader}}
            elsewhere: [{office: service-centre}, {text: {kk: Кітапханада., ru: В библиотеке., en: At a library.}}]
            responsible: {kk: Кітапхана директоры, ru: Директор библиотеки, en: Director of the library}
            """;

    private static final Offers OFFERS = new Offers(
            Map.of(
                    "people.person",
                    new Offers.Source("people.person", Shape.of(Asked.class), Shape.of(Person.class)),
                    "library.branch",
                    new Offers.Source("library.branch", Shape.of(Reader.class), Shape.of(Branch.class))),
            Map.of("library.issue", new Offers.Writer("library.issue", Shape.of(Card.class))),
            Map.of("library.readers", Set.of("iin", "uuid")));

    private record Asked(Optional<PersonId> person) {}

    record Person(int age, boolean alive, LocalDate birth) {}

    private record Reader(String name, Optional<PersonId> reader, City city) {}

    private enum City {
        ASTANA,
        ALMATY
    }

    record Branch(
            boolean open,
            long most,
            List<PersonId> guardians,
            @Nullable LocalDate closes,
            @Nullable String warden) {}

    private record Card(
            String branch, LocalDate until, @Nullable Long books) {}

    private static final String CHECKS = """
            too-young:
              otherwise: refuse
              that: evidence.person.age >= 7
              text: {kk: Жас., ru: Рано., en: Too young.}
            """;

    private Declared() {}

    static Vocabulary vocabulary() {
        return new Vocabulary(
                Set.of("culture", "interior"),
                Set.of("librarian"),
                TestActs.of("culture-law", "library-rules"),
                Set.of("consent-lapse", "officer-decision"),
                Set.of("card-days", "registration-age"),
                Set.of("card-fee"),
                OFFERS,
                checks(),
                Set.of("document", "card"),
                Map.of("reading", new Text("Оқу", "Чтение", "Reading")),
                Map.of("books", new Text("Кітап", "Книги", "Books")),
                Map.of(
                        "in-order",
                        new DecisionReason(
                                "in-order", DecisionReason.Of.GRANT, new Text("Дұрыс.", "Верно.", "In order."))));
    }

    private static Map<String, Node.Mapping> checks() {
        Mistakes mistakes = new Mistakes("checks.yaml");
        Map<String, Node.Mapping> checks = SharedFile.CHECKS.reader().apply(CHECKS, mistakes);
        assertThat(mistakes.inOrder()).isEmpty();
        return checks;
    }

    /// The definition of [#SERVICE] with some texts replaced.
    ///
    /// @param replaced each old text, followed by its new text
    static Definition with(String... replaced) {
        return switch (read(changed(replaced))) {
            case DeclarationResult.Declared declared -> declared.definition();
            case DeclarationResult.Faulty faulty -> fail("mistakes: %s", faulty.mistakes());
            case DeclarationResult.Shared shared -> fail("no declaration: %s", shared);
        };
    }

    /// The mistakes of [#SERVICE] with some texts replaced as in [#with], as they are printed.
    static List<String> mistakes(String... replaced) {
        return mistakesOf(changed(replaced));
    }

    /// The mistakes of a declaration, as they are printed.
    static List<String> mistakesOf(String text) {
        return switch (read(text)) {
            case DeclarationResult.Declared _, DeclarationResult.Shared _ -> List.of();
            case DeclarationResult.Faulty faulty ->
                faulty.mistakes().stream().map(Mistake::toString).toList();
        };
    }

    /// The facts about a reader of this age.
    static Map<String, @Nullable Object> person(int age) {
        return Shape.of(Person.class).write(new Person(age, true, LocalDate.of(1990, 2, 3)));
    }

    private static DeclarationResult read(String text) {
        return Declarations.read("card.yaml", text.getBytes(StandardCharsets.UTF_8), vocabulary());
    }

    private static String changed(String... replaced) {
        String text = SERVICE;
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(text).contains(replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        return text;
    }
}
