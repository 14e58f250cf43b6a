package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.PublicServices;
import tereze.testing.ShippedCatalogue;
import tereze.testing.TermList;

/// All texts for people use the words of `country/kz/terms.csv`: pages, messages, papers, problems, and what the files
/// of the country say. Published versions of services keep their words, so only the newest version counts.
class TermsTest {
    private static final Path COUNTRY = Path.of("..", "country", "kz");
    private static final Pattern OLD_VERSION = Pattern.compile(".*\\.v\\d+\\.yaml");

    /// Words with which people search, in any spelling.
    private static final Pattern SEARCHED = Pattern.compile("(^|\\.)words$");

    private static final Pattern WORDS_OF_A_FORM = Pattern.compile("portal\\.feedback\\.words");
    private static final TermList TERMS = TermList.ofKazakhstan();
    private static final List<Said> TEXTS = texts();

    /// Names of pages in other texts: «…» бет, странице «…», page "…".
    private static final Map<Language, Pattern> NAMED_PAGES = Map.of(
            Language.KK, Pattern.compile("«([^»]+)» бет"),
            Language.RU, Pattern.compile("страниц\\p{L}* «([^»]+)»"),
            Language.EN, Pattern.compile("page [\"“]([^\"”]+)[\"”]"));

    /// Words that speak to the reader.
    private static final Map<Language, Pattern> YOU = Map.of(
            Language.KK,
                    Pattern.compile(
                            "(?iu)(?<!\\p{L})сіз|(ңыз|ңіз)(?!\\p{L})|(ңыз|ңіз)(ды|ді|да|де|дан|ден|ға|ге|дың|дің)(?!\\p{L})"),
            Language.RU,
                    Pattern.compile(
                            "(?iu)(?<!\\p{L})(вы|вас|вам|вами|ваш\\p{L}*)(?!\\p{L})|\\p{L}+(йте|ьте|ите)(сь)?(?!\\p{L})"),
            Language.EN, Pattern.compile("(?i)\\b(you|your|yours|yourself)\\b|^(Enter|Apply|Write|Choose|Register) "));

    /// A text.
    ///
    /// @param key `FILE/KEY`
    record Said(String key, Language language, String text) {}

    private static List<Said> texts() {
        List<Said> all = new ArrayList<>();
        names(COUNTRY.resolve("texts"), "_kk.properties").forEach(name -> {
            Texts texts = Texts.load(name);
            for (Language language : Language.values()) {
                texts.keys(language).stream()
                        .filter(key -> !SEARCHED.matcher(key).find()
                                || WORDS_OF_A_FORM.matcher(key).matches())
                        .forEach(key -> all.add(new Said(
                                name + "/" + key,
                                language,
                                texts.find(key, language).orElseThrow())));
            }
        });
        Stream.of(COUNTRY, COUNTRY.resolve("services"))
                .flatMap(folder -> names(folder, ".yaml").map(name -> folder.resolve(name + ".yaml")))
                .filter(file -> !OLD_VERSION.matcher(file.toString()).matches())
                .forEach(file -> collect(file.getFileName() + "/", yaml(file), all));
        return all;
    }

    private static Stream<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object yaml(Path file) {
        try {
            return Objects.requireNonNull(
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every mapping with the three languages is a text.
    private static void collect(String key, Object node, List<Said> all) {
        if (node instanceof List<?> items) {
            items.forEach(item -> collect(key + "-/", item, all));
        } else if (node instanceof Map<?, ?> mapping) {
            if (mapping.keySet().equals(Set.of("kk", "ru", "en"))) {
                mapping.forEach((code, text) ->
                        all.add(new Said(key, Language.ofCode(code.toString()).orElseThrow(), text.toString())));
            } else {
                mapping.forEach((name, value) -> collect(key + name + "/", value, all));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTextUsesAForbiddenWord(Language language) {
        assertThat(TEXTS).hasSizeGreaterThan(3000);
        assertThat(in(language)
                        .flatMap(said -> TERMS.wrongIn(said.key(), said.text(), language).stream()
                                .map(wrong -> said.key() + ": " + wrong)))
                .isEmpty();
    }

    /// A term that no text uses is no term of ours.
    @ParameterizedTest
    @EnumSource
    void eachTermIsUsed(Language language) {
        assertThat(TERMS.terms())
                .filteredOn(term -> in(language).noneMatch(said -> TermList.uses(said.text(), term.in(language))))
                .extracting(TermList.Term::id)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesOfPagesAndPapersAreTheTerms(Language language) {
        for (TermList.Term term : TERMS.terms()) {
            for (String key : term.keys()) {
                assertThat(in(language).filter(said -> said.key().equals(key)).map(Said::text))
                        .as(key)
                        .singleElement()
                        .satisfies(text -> assertThat(text).isEqualToIgnoringCase(term.in(language)));
            }
        }
    }

    /// What leads to a page calls it by its name.
    @ParameterizedTest
    @EnumSource
    void namesOfPagesAreTheirTitles(Language language) {
        Set<String> titles = in(language).map(Said::text).collect(Collectors.toSet());

        assertThat(in(language).flatMap(said -> named(said.text(), language)).filter(name -> !titles.contains(name)))
                .isEmpty();
        assertThat(in(language).flatMap(said -> named(said.text(), language))).hasSizeGreaterThan(5);
    }

    private static Stream<String> named(String text, Language language) {
        return Objects.requireNonNull(NAMED_PAGES.get(language))
                .matcher(text)
                .results()
                .map(name -> name.group(1));
    }

    /// An officer reads about the applicant: no check of a service speaks to the officer as “you”.
    @ParameterizedTest
    @EnumSource
    void anOfficerReadsAboutTheApplicant(Language language) {
        Pattern you = Objects.requireNonNull(YOU.get(language));
        assertThat(PublicServices.byFile(ShippedCatalogue.read()).offered().stream()
                        .flatMap(service -> service.procedure().checks().stream()
                                .map(check -> service.service() + "/" + check.id() + ": "
                                        + check.officerReads().in(language)))
                        .filter(text -> you.matcher(text.substring(text.indexOf(": ") + 2))
                                .find()))
                .isEmpty();
        assertThat(PublicServices.byFile(ShippedCatalogue.read()).offered().stream()
                        .flatMap(service -> service.procedure().checks().stream())
                        .filter(check -> you.matcher(check.text().in(language)).find()))
                .as("the test knows the second person")
                .hasSizeGreaterThan(10);
    }

    private static Stream<Said> in(Language language) {
        return TEXTS.stream().filter(said -> said.language() == language);
    }

    /// Texts as they were, and what the list says of them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | По данным регистра, заявитель умер        | register
            RU | Адреса, которые знают о вас регистры      | register
            RU | Если промолчать, заявление потеряет силу  | no-answer
            RU | Спрошенные отвечают                       | consent
            RU | Регистрация с: {0}                        | grammar
            RU | Удовлетворено по правилам                 | approve
            RU | По почте: {0}                             | e-mail
            RU | Уведомление о регистрации                 | message
            KK | {0} дейін                                 | grammar
            KK | Жауап беру мерзімі: 28 дейін              | grammar
            KK | Баспанаңызда кім тіркелген                | home
            KK | Тұрақты тіркелу                           | registration
            KK | Сіздің тіркелуіңіз тоқтатылды             | registration
            KK | Тіркелімде нөміріңіз жоқ                  | register
            KK | Сізге хабар келеді                        | message
            KK | Тіркеу туралы хабарлама                   | confirmation
            KK | Көрсетілімде мұндай адам жоқ              | demonstration
            KK | Үндемесеңіз, өтініш күшін жояды           | no-answer
            EN | Your application is taken in              | plain
            EN | The application has lapsed                | expire
            EN | Somebody was registered at your dwelling  | home
            EN | See your cabinet                          | account
            EN | Granted by the rules                      | approve
            """)
    void findsAForbiddenWord(Language language, String text, String term) {
        assertThat(TERMS.wrongIn("any/key", text, language))
                .anySatisfy(wrong -> assertThat(wrong).endsWith("(" + term + ")"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | Такого кода нет в Адресном регистре; регистратор и регистрация
            RU | Ответить можно до конца 2 декабря. Срок: 3 дня
            KK | 2026 жылғы 2 желтоқсанның соңына дейін; сағат {time-ға} дейін; Мекенжай тіркелімінде
            KK | Тіркелуге өтініш беріңіз, біз хабарлаймыз; атқарушылық іс; ішкі істер; {0} беріледі
            EN | Your homes; unnoticed; the grand total; withdraw it; I see my address
            """)
    void findsNoWordThatOnlyLooksLikeOne(Language language, String text) {
        assertThat(TERMS.wrongIn("any/key", text, language)).isEmpty();
    }

    @Test
    void aTermMayBeWhatAnotherForbids() {
        TermList list = TermList.read("""
                id,kk,ru,en,not_kk,not_ru,not_en,keys,source
                mark,Үлгі,Образец,Specimen,,,,documents/specimen,
                demo,сынақ,демонстрация,demonstration,,образец; образца,,,
                """);

        assertThat(list.wrongIn("documents/specimen", "Образец", Language.RU)).isEmpty();
        assertThat(list.wrongIn("documents/other", "Образца нет", Language.RU))
                .containsExactly("'Образца', say 'демонстрация' (demo)");
    }

    @Test
    void everyExpressionOfTheListIsWellFormed() {
        assertThat(TERMS.terms())
                .extracting(TermList.Term::id)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(TERMS.terms())
                .allSatisfy(term -> assertThat(term.words().values()).noneMatch(String::isBlank));
    }
}
