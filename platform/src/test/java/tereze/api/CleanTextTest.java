package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// What nobody can see is no text.
@Fault("D3")
class CleanTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0",
                "\u2800",
                "\u200B\u200D\u2060\uFEFF",
                "\u00AD",
                "\u202F \u3000",
                "\u3164",
                "\uFFA0\u115F",
                "\u180E",
                "\u034F",
                "\uFE0F",
                "\u0301",
                "\u2028",
                "\uD80D\uDC41\uD80D\uDC42",
                "\uD834\uDD59"
            })
    void isBlank(String text) {
        assertThat(CleanText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"а", ".", "–", "Ә\u0301", "\u00A0ұ\u2800", "🙂", "\u0007", "\uD800"})
    void isSomething(String text) {
        assertThat(CleanText.isBlank(text)).isFalse();
    }

    @Test
    void losesWhatIsBlankAtItsEndsAlone() {
        assertThat(CleanText.strip("\u00A0\u2800\u200BАйгүл\u00A0Сейтқали\u3164\n"))
                .isEqualTo("Айгүл\u00A0Сейтқали");
        assertThat(CleanText.strip("Сеи\u0306")).isEqualTo("Сеи\u0306");
        assertThat(CleanText.strip("\u2800")).isEmpty();
    }

    /// The sources of legal numbers, the names of holidays, the titles of acts, the texts of services and pages.
    @Test
    void isNowhereInTheFilesOfTheCountry() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "country"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(csv|yaml|properties)")))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file -> assertThat(parts(file))
                            .allMatch(part -> CleanText.isClean(part) && part.isBlank() == CleanText.isBlank(part)));
        }
    }

    /// Cells, values and words of lists, roughly.
    private static Stream<String> parts(Path file) throws IOException {
        return Files.readAllLines(file).stream().flatMap(line -> Stream.of(line.split("[,:={}\"']", -1)));
    }
}
