package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.FieldError.Kind;
import tereze.testing.Fault;

/// The fields of a request are read, and all errors are found at once.
class FieldsTest {
    private final Fields fields = new Fields();

    @Test
    void readsWhatIsValid() {
        assertThat(fields.required("/months", "6", FieldsTest::whole, Kind.OUT_OF_RANGE))
                .hasValue(6);
        assertThat(fields.optional("/months", " ", FieldsTest::whole, Kind.OUT_OF_RANGE))
                .isEmpty();
        assertThat(fields.choice("/decision", "give", Map.of("give", true, "refuse", false)))
                .hasValue(true);
        assertThat(fields.day("/until", "2026-12-31")).hasValue(LocalDate.of(2026, 12, 31));
        assertThat(fields.text("/reason", null, 3)).isEmpty();
        assertThat(fields.text("/reason", "yes", 3)).hasValue("yes");
        assertThat(fields.some("/services", Arrays.asList("passport", null))).containsExactly("passport");
        assertThat(fields.ifValid(() -> Reply.ok("done"))).isEqualTo(Reply.ok("done"));
    }

    @Test
    void findsAllErrorsAtOnce() {
        fields.required("/iin", " ", FieldsTest::whole, Kind.NOT_AN_IIN);
        fields.required("/months", "six", FieldsTest::whole, Kind.OUT_OF_RANGE);
        fields.optional("/more", "six", FieldsTest::whole, Kind.WRONG_FORM);
        fields.choice("/decision", "keep", Map.of("give", true));
        fields.day("/until", "tomorrow");
        fields.text("/reason", "because", 3);
        fields.some("/services", Arrays.asList((String) null));
        fields.wrong("/language", Kind.LOOK_ALIKE);
        assertThat(fields.<String>ifValid(() -> fail("a command of invalid fields")))
                .isEqualTo(Reply.problem(Problem.invalid(List.of(
                        new FieldError("/iin", Kind.MISSING),
                        new FieldError("/months", Kind.OUT_OF_RANGE),
                        new FieldError("/more", Kind.WRONG_FORM),
                        new FieldError("/decision", Kind.NOT_ALLOWED),
                        new FieldError("/until", Kind.NOT_A_DATE),
                        new FieldError("/reason", Kind.TOO_LONG),
                        new FieldError("/services", Kind.MISSING),
                        new FieldError("/language", Kind.LOOK_ALIKE)))));
    }

    /// The day after the last day that Java knows cannot be computed.
    @Fault("W12")
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "0000-01-01", "-0001-01-01"})
    void aDayHasAYearOfFourDigits(String sent) {
        assertThat(fields.day("/until", sent)).isEmpty();
        assertThat(new Fields().day("/until", "9999-12-31")).isPresent();
    }

    @Fault("D3")
    @Test
    void aBlankTextIsNotSentAndBlanksAtTheEndsAreLeftOut() {
        assertThat(fields.text("/reason", "\u2800\u00A0", 3)).isEmpty();
        assertThat(fields.text("/reason", "\u00A0yes\u200B", 3)).hasValue("yes");
        assertThat(fields.some("/services", List.of("\u3164", " passport\u00A0")))
                .containsExactly("passport");
        fields.required("/iin", "\u00A0", FieldsTest::whole, Kind.NOT_AN_IIN);
        fields.some("/channels", List.of("\u2800"));
        assertThat(fields.<String>ifValid(() -> fail("a command of invalid fields")))
                .isEqualTo(Reply.problem(Problem.invalid(
                        List.of(new FieldError("/iin", Kind.MISSING), new FieldError("/channels", Kind.MISSING)))));
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]+") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
