package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.gate.rules.Eligibility.Born;
import tereze.gate.rules.Eligibility.Verdict;

class EligibilityTest {
    private static final Year CURRENT = Year.of(2027);
    private static final Eligibility ANYBODY = new Eligibility(null, false);
    private static final Eligibility DEMO = new Eligibility(null, true);
    private static final Eligibility PUPILS =
            new Eligibility(new Born(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 12, 31)), true);

    @ParameterizedTest
    @ValueSource(strings = {"210517700013", " 210517 700013 ", "210517-70-0013", "2105\u00a01770\u200b0013"})
    void acceptsWhatIsTypedOrPasted(String typed) {
        assertThat(DEMO.check(typed, CURRENT)).isEqualTo(new Verdict.Eligible(Example.FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21051770001",
                "2105177000133",
                "210517700014",
                "210517900013",
                "210231700013",
                "211317700013",
                "210500700013",
                "900101300123",
                "21051770001x",
                "٢١٠٥١٧٧٠٠٠١٣",
                "2105177000\u0661\u0663"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(DEMO.check(typed, CURRENT)).isEqualTo(new Verdict.Malformed());
    }

    /// Not all: the second weights can give what the first give for another number.
    @Test
    void findsMostWrongDigits() {
        String number = Example.FIRST.value();
        List<String> mistyped = IntStream.range(0, number.length())
                .boxed()
                .flatMap(at -> IntStream.range(0, 10)
                        .mapToObj(digit -> number.substring(0, at) + digit + number.substring(at + 1)))
                .filter(typed -> !typed.equals(number))
                .toList();

        assertThat(mistyped).hasSize(108);
        assertThat(mistyped.stream().filter(typed -> Iin.read(typed).isPresent()))
                .hasSizeLessThan(12);
    }

    /// The first weights give ten, so the second decide.
    @Test
    void usesTheSecondWeightsWhereTheFirstGiveTen() {
        assertThat(numbers("9001013", 10_000))
                .hasSizeBetween(9_800, 9_999)
                .allSatisfy(number -> assertThat(Iin.read(number)).isPresent());
        assertThat(Iin.read("900101300126")).isPresent();
    }

    @Test
    void takesSyntheticPeopleInADemonstrationOnly() {
        assertThat(ANYBODY.check("210517700013", CURRENT)).isEqualTo(new Verdict.Malformed());
        assertThat(ANYBODY.check("900101300126", CURRENT)).isEqualTo(new Verdict.Eligible(new Iin("900101300126")));
    }

    @Test
    void takesThoseWhoWereBornInTheDays() {
        assertThat(born("200831", '5')).isEqualTo(new Verdict.NotOfAge());
        assertThat(born("200901", '5')).isInstanceOf(Verdict.Eligible.class);
        assertThat(born("211231", '6')).isInstanceOf(Verdict.Eligible.class);
        assertThat(born("220101", '6')).isEqualTo(new Verdict.NotOfAge());
        assertThat(born("210517", '3')).isEqualTo(new Verdict.NotOfAge());
        assertThat(born("210517", '1')).isEqualTo(new Verdict.NotOfAge());
        assertThat(born("210517", '7')).isInstanceOf(Verdict.Eligible.class);
        assertThat(born("300517", '8')).isEqualTo(new Verdict.NotOfAge());
    }

    /// The platform will find out.
    @Test
    void givesThoseWhoseCenturyIsOpenTheBenefitOfTheDoubt() {
        assertThat(born("210517", '0')).isInstanceOf(Verdict.Eligible.class);
        assertThat(born("300517", '0')).isEqualTo(new Verdict.NotOfAge());
    }

    @Test
    void knowsTheCenturies() {
        assertThat(iin("000229", '5').births(CURRENT)).containsExactly(LocalDate.of(2000, 2, 29));
        assertThat(iin("000229", '7').births(CURRENT)).containsExactly(LocalDate.of(2000, 2, 29));
        assertThat(iin("000229", '0').births(CURRENT)).containsExactly(LocalDate.of(2000, 2, 29));
        assertThat(iin("270517", '8').births(CURRENT)).containsExactly(LocalDate.of(2027, 5, 17));
        assertThat(iin("280517", '8').births(CURRENT)).containsExactly(LocalDate.of(1928, 5, 17));
        assertThat(iin("280517", '0').births(CURRENT)).hasSize(3);
        assertThat(numbers("0002293", 10)).isEmpty();
        assertThat(numbers("0002291", 10)).isEmpty();
    }

    @Test
    void doesNotShowTheNumber() {
        assertThat(Example.FIRST).hasToString("••••••••0013");
        assertThatThrownBy(() -> new Iin("210517700014")).hasMessage("value: other text (expected: an IIN)");
        assertThat(new Verdict.Eligible(Example.FIRST).toString()).doesNotContain("2105");
    }

    @Test
    void hasNoRangeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Born(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 12, 31)))
                .hasMessage("to: 2020-12-31 (expected: not before 2021-01-01)");
    }

    private static Verdict born(String day, char century) {
        return PUPILS.check(iin(day, century).value(), CURRENT);
    }

    private static Iin iin(String day, char century) {
        return new Iin(numbers(day + century, 10).getFirst());
    }

    /// The numbers that exist with these first seven digits and the first serials.
    private static List<String> numbers(String stem, int serials) {
        return IntStream.range(0, serials)
                .mapToObj(serial -> stem + String.format(Locale.ROOT, "%04d", serial))
                .flatMap(eleven -> IntStream.range(0, 10).mapToObj(digit -> eleven + digit))
                .filter(number -> Iin.read(number).isPresent())
                .toList();
    }
}
