package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Each file of texts has the same keys in every language. Only the grammatical numbers differ: Kazakh has one form of
/// a counted noun, English two, Russian three.
class TextsTest {
    private static final String SUFFIX = "_kk.properties";

    static Stream<String> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:country/kz/texts/*" + SUFFIX))
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(SUFFIX, ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theThreeLanguagesHaveTheSameKeys(String file) {
        Texts texts = Texts.load(file);

        assertThat(keys(texts, Language.RU)).isEqualTo(keys(texts, Language.KK));
        assertThat(keys(texts, Language.EN)).isEqualTo(keys(texts, Language.KK));
    }

    private static Set<String> keys(Texts texts, Language language) {
        return texts.keys(language).stream()
                .map(key -> key.replaceFirst("\\.(?:one|few|many)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
