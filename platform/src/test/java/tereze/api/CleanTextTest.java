package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

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
}
