package tereze.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

class IinTest {
    private static final Year NOW = Year.of(2026);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "791028302728", "061211600012", "000101500001", "000101500011", "000101500206", "000101500218",
                "000101500231", "850615100017", "850615200013", "850615300012", "850615400016", "850615500012",
                "850615600019"
            })
    void readsNumbersThatMayBeIssued(String text) {
        assertThat(IinPolicy.ISSUED.read(text)).hasValue(new Iin(text));
    }

    @Fault("D4")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "791028 302728",
                "791028\u00A0302\u2011728",
                "７９１０２８３０２７２８",
                "\u200E791028302728\u202C",
                " 791028302728\n"
            })
    void readsANumberAsItIsPasted(String text) {
        assertThat(IinPolicy.ISSUED.read(text)).hasValue(new Iin("791028302728"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "79102830272",
                "7910283027280",
                "79102830272O",
                "٧٩١٠٢٨٣٠٢٧٢٨",
                "010101600586",
                "000101500220",
                "990231300000",
                "000000000000",
                "990001300000",
                "791028902728"
            })
    void refusesWhatIsNoIin(String text) {
        assertThat(IinPolicy.ISSUED.read(text)).isEmpty();
        assertThat(IinPolicy.ISSUED_AND_DEMO.read(text)).isEmpty();
        assertThatThrownBy(() -> new Iin(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"85061570001", "85061580001"})
    void acceptsDemoNumbersInTheDemoOnly(String prefix) {
        Iin demo = Iin.closing(prefix).orElseThrow();

        assertThat(demo.isDemo()).isTrue();
        assertThat(IinPolicy.ISSUED.read(demo.value())).isEmpty();
        assertThat(IinPolicy.ISSUED_AND_DEMO.read(demo.value())).hasValue(demo);
    }

    @ParameterizedTest
    @CsvSource({
        "850615100017, 1885-06-15, MALE",
        "850615200013, 1885-06-15, FEMALE",
        "850615300012, 1985-06-15, MALE",
        "850615400016, 1985-06-15, FEMALE",
        "850615500012, 2085-06-15, MALE",
        "850615600019, 2085-06-15, FEMALE"
    })
    void tellsBirthAndSex(String text, LocalDate birth, Sex sex) {
        Iin iin = new Iin(text);
        assertThat(iin.birth(NOW)).contains(birth);
        assertThat(iin.sex()).contains(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "26061570001, 2026-06-15, MALE",
        "27061570001, 1927-06-15, MALE",
        "00022980001, 2000-02-29, FEMALE",
        "99123180001, 1999-12-31, FEMALE"
    })
    void tellsTheCenturyOfADemoNumberByTheYear(String prefix, LocalDate birth, Sex sex) {
        Iin iin = Iin.closing(prefix).orElseThrow();
        assertThat(iin.birth(NOW)).contains(birth);
        assertThat(iin.sex()).contains(sex);
    }

    @Test
    void leavesBirthAndSexOpenWhereTheCenturyDigitIsNought() {
        Iin iin = Iin.closing("85061500001").orElseThrow();
        assertThat(iin.birth(NOW)).isEmpty();
        assertThat(iin.sex()).isEmpty();
        assertThat(iin.isDemo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"000229100012, 1800", "000229300015, 1900"})
    void knowsTheCenturiesThatBeganWithoutALeapDay(String text, int year) {
        assertThat(IinPolicy.ISSUED.read(text)).as("29 February %d", year).isEmpty();
        assertThat(Iin.closing(text.substring(0, 11))).isEmpty();
        assertThat(Iin.closing("00022950001")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(IinPolicy.class)
    void showsItsLastFourDigitsOnly(IinPolicy policy) {
        Iin iin = policy.read("791028302728").orElseThrow();
        assertThat(iin.masked()).isEqualTo("••••••••2728");
        assertThat("" + iin).doesNotContain("791028");
    }

    @Property
    void readsBackTheDayItWasMadeOf(
            @ForAll @IntRange(max = 36_523) int day, @ForAll @IntRange(max = 9_999) int serial) {
        LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(day);
        String prefix = "%02d%02d%02d4%04d"
                .formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth(), serial);
        Iin.closing(prefix).ifPresent(iin -> assertThat(iin.birth(NOW)).contains(birth));
    }

    @Property
    void readsAnyTextWithoutAnException(@ForAll String text) {
        assertThat(IinPolicy.ISSUED_AND_DEMO.read(text)).isEmpty();
    }
}
