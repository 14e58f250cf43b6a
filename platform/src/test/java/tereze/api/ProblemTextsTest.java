package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every refusal has texts in three languages. The test compares the codes that modules list with the texts in the
/// country's folder, in both directions.
class ProblemTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?:-\\p{L}+)?}");

    private final Texts texts = Texts.load("*problems");

    @Test
    void everyCodeHasItsTextAndEveryTextItsCode() {
        Set<String> titles = new TreeSet<>(texts.keys(Language.KK));
        titles.removeIf(key -> key.endsWith(".detail"));
        assertThat(titles).isEqualTo(declaredKeys());
    }

    @Test
    void detailsBelongToACode() {
        assertThat(texts.keys(Language.KK).stream()
                        .filter(key -> key.endsWith(".detail"))
                        .map(key -> key.substring(0, key.length() - ".detail".length())))
                .isSubsetOf(declaredKeys());
    }

    @Test
    void aTextHasTheSamePlaceholdersInEveryLanguage() {
        for (String key : texts.keys(Language.KK)) {
            Set<String> kazakh = placeholders(key, Language.KK);
            assertThat(placeholders(key, Language.RU)).as(key).isEqualTo(kazakh);
            assertThat(placeholders(key, Language.EN)).as(key).isEqualTo(kazakh);
        }
    }

    @Test
    void textsOfTheEdgeNeedNoEscapingInJson() {
        for (EdgeProblem problem : EdgeProblem.values()) {
            for (Language language : Language.values()) {
                assertThat(texts.find(problem.code(), language).orElseThrow()).doesNotContain("\"", "\\");
            }
        }
    }

    @Test
    void statusesAreRefusals() {
        assertThat(declared())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.status()).as(code.code()).isBetween(400, 599));
    }

    private static Set<String> declaredKeys() {
        Set<String> keys = new TreeSet<>();
        declared().forEach(code -> keys.add(code.code()));
        Arrays.stream(FieldError.Kind.values()).forEach(kind -> keys.add("fault." + kind.code()));
        keys.add("fault.out-of-range.days");
        keys.add("fault.out-of-range.numbers");
        return keys;
    }

    private static Stream<ProblemCode> declared() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("tereze").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemCode.class::cast);
    }

    private Set<String> placeholders(String key, Language language) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER
                .matcher(texts.find(key, language).orElseThrow())
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }
}
