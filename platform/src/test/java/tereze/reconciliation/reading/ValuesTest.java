package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values as people and systems write them.
class ValuesTest {
    private final Values values = new Values(ReadRegister.TIME);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19660            | 19660.00",
                "19660.00         | 19660.00",
                "19660,5          | 19660.50",
                "19660.0000       | 19660.00",
                "19660,50000      | 19660.50",
                "0.01             | 0.01",
                "19 660,00        | 19660.00",
                "19\u00A0660,00 ₸ | 19660.00",
                "1 234 567        | 1234567.00",
                "1,000.00         | 1000.00",
                "1.000,00         | 1000.00",
                "12,345,678.9     | 12345678.90",
                "12.345.678,90    | 12345678.90",
                "1,234,567        | 1234567.00",
                "1.234.567 тг     | 1234567.00",
            })
    void readsAmounts(String text, String amount) throws WrongValue {
        assertThat(values.amount(text)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19,660", "19.660", "19 660,000", "1.234", "0,500", "1,000.000", "19660.000"})
    void refusesThreeDigitsThatMayBeThousandsOrAFraction(String text) {
        assertThatThrownBy(() -> values.amount(text))
                .isInstanceOfSatisfying(
                        WrongValue.class,
                        wrong -> assertThat(wrong.reason().code() + ": " + wrong.detail())
                                .isEqualTo("amount: " + text
                                        + " may be thousands or a fraction (expected: such as 19 660,00)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0.00",
                "-5",
                ",50",
                "5.",
                "1.2345",
                "1,00,000.00",
                "1234,567.00",
                "0,001,000.00",
                "1,234,567,89",
                "1,234.567.890",
                "1000000000000.01",
                "1e5",
                "1E+05",
                "12O00.00",
                "нет",
                "-"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> values.amount(text))
                .isInstanceOfSatisfying(
                        WrongValue.class,
                        wrong -> assertThat(wrong.reason().code() + ": " + wrong.detail())
                                .isEqualTo("amount: " + text + " (expected: an amount above zero, such as 19 660,00)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "5 USD", "US$ 19,660", "19 660,00 руб.", "-5 €", "EUR -5", "5р."})
    void refusesMoneyThatIsNotTenge(String text) {
        assertThatThrownBy(() -> values.amount(text))
                .isInstanceOfSatisfying(
                        WrongValue.class,
                        wrong -> assertThat(wrong.reason().code() + ": " + wrong.detail())
                                .isEqualTo("currency: " + text + " (expected: an amount in tenge)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02                     | 2026-03-01T19:00:00Z   | 2026-03-02",
                "02.03.2026                     | 2026-03-01T19:00:00Z   | 2026-03-02",
                "02.03.2026 9:15                | 2026-03-02T04:15:00Z   | 2026-03-02",
                "02.03.2026 09:15:30            | 2026-03-02T04:15:30Z   | 2026-03-02",
                "02.03.2026, 09:15              | 2026-03-02T04:15:00Z   | 2026-03-02",
                "02.03.2026\u00A0 9:15          | 2026-03-02T04:15:00Z   | 2026-03-02",
                "2026-03-02 9:15                | 2026-03-02T04:15:00Z   | 2026-03-02",
                "2026-03-02T9:15                | 2026-03-02T04:15:00Z   | 2026-03-02",
                "2026-03-02T09:15               | 2026-03-02T04:15:00Z   | 2026-03-02",
                "2026-03-02 10:00:00+06         | 2026-03-02T04:00:00Z   | 2026-03-02",
                "2026-03-02 10:00:00.5 +06:00   | 2026-03-02T04:00:00.5Z | 2026-03-02",
                "2026-03-02T10:00:00+0600       | 2026-03-02T04:00:00Z   | 2026-03-02",
                "2026-03-02T23:30:00Z           | 2026-03-02T23:30:00Z   | 2026-03-03",
                "2026-03-02T00:00:00+06:00      | 2026-03-01T19:00:00Z   | 2026-03-02",
                "02.03.2026+06:00               | 2026-03-01T19:00:00Z   | 2026-03-02",
            })
    void readsDaysAndMoments(String text, Instant moment, LocalDate day) throws WrongValue {
        assertThat(values.when(text)).isEqualTo(new Values.When(moment, day));
        assertThat(values.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "02.03.2026, true, 2026-03-01T19:00:00Z",
        "02.03.2026, false, 2026-03-02T18:59:59.999999Z",
        "2026-03-02T00:00:00, false, 2026-03-02T18:59:59.999999Z",
        "2026-03-02T00:00:00+06:00, false, 2026-03-02T18:59:59.999999Z",
        "02.03.2026 00:01, false, 2026-03-01T19:01:00Z",
        "02.03.2026 10:00, true, 2026-03-02T05:00:00Z",
        "02.03.2026 10:00, false, 2026-03-02T05:00:00Z"
    })
    void putsWhatIsTakenBackBehindWhatWasPaidOnTheDay(String text, boolean credit, Instant moment) throws WrongValue {
        assertThat(values.moment(values.when(text), credit)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-03-02 soon",
                "2026-03-02T10:00 soon",
                "2026-03-021",
                "01.03.20261",
                "02.03.2026 9",
                "02.03.2026 25:00",
                "02.03.2026 9:15 PM",
                "30.02.2026",
                "2026-03-02T"
            })
    void refusesADayWithSomethingElseBehindIt(String text) {
        assertThatThrownBy(() -> values.day(text))
                .isInstanceOfSatisfying(
                        WrongValue.class,
                        wrong -> assertThat(wrong.reason().code()).isEqualTo("day"));
        assertThatThrownBy(() -> values.when(text)).isInstanceOf(WrongValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "№", "— . /", "№ \u00A0"})
    void refusesANumberOfSignsAlone(String text) {
        assertThatThrownBy(() -> Values.number(text))
                .isInstanceOfSatisfying(
                        WrongValue.class,
                        wrong -> assertThat(wrong.reason().code()).isEqualTo("number"));
    }
}
