package tereze.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tereze.testing.Fault;

/// The fields of a form are normalised before a controller reads them.
class FormRequestTest {
    private final MockHttpServletRequest sent = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource({
        "2026, 3, 9, 2026-03-09",
        "2026, 03, 09, 2026-03-09",
        "2026, 12, 31, 2026-12-31",
        "26, 3, 9, 26-03-09",
        "2026, '', 9, 2026--09",
        "2026, march, 9, 2026-03-09",
        "2026, smarch, 9, 2026-smarch-09",
        "'', '', '', ''"
    })
    void joinsADayThatIsTypedInThreeParts(String year, String month, String day, String joined) {
        sent.setParameter("from-year", year);
        sent.setParameter("from-month", month);
        sent.setParameter("from-day", day);
        assertThat(new FormRequest(sent).getParameter("from")).isEqualTo(joined);
    }

    @Test
    void joinsAPartOfADay() {
        sent.setParameter("from-year", "2026");
        assertThat(new FormRequest(sent).getParameter("from")).isEqualTo("2026--");
    }

    @Fault("D3")
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2800", "\u200B\u3164", " \t\r\n"})
    void whatNobodySeesIsEmpty(String typed) {
        sent.setParameter("words", typed);
        assertThat(new FormRequest(sent).getParameter("words")).isEmpty();
    }

    @Test
    void leavesOutInvisibleCharactersAndSpaceAtTheEnds() {
        sent.setParameter("words", "\u00A0 a\tb\r\nc\u200B \u2800");
        assertThat(new FormRequest(sent).getParameter("words")).isEqualTo("a b\nc");
    }
}
