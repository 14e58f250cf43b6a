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
import tereze.people.IinReading.Fault;
import tereze.people.IinReading.Malformed;
import tereze.people.IinReading.Read;

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
        assertThat(Iin.read(text, IinPolicy.ISSUED)).isEqualTo(new Read(new Iin(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_TWELVE_DIGITS",
        "79102830272, NOT_TWELVE_DIGITS",
        "7910283027280, NOT_TWELVE_DIGITS",
        "'791028302728\n', NOT_TWELVE_DIGITS",
        "79102830272O, NOT_TWELVE_DIGITS",
        "٧٩١٠٢٨٣٠٢٧٢٨, NOT_TWELVE_DIGITS",
        "010101600586, CHECK_DIGIT",
        "000101500220, CHECK_DIGIT",
        "990231300000, NO_SUCH_DATE",
        "000000000000, NO_SUCH_DATE",
        "990001300000, NO_SUCH_DATE",
        "791028902728, CENTURY"
    })
    void saysWhatIsWrong(String text, Fault fault) {
        assertThat(Iin.read(text, IinPolicy.ISSUED)).isEqualTo(new Malformed(fault));
        assertThat(Iin.read(text, IinPolicy.ISSUED_AND_DEMO)).isEqualTo(new Malformed(fault));
        assertThatThrownBy(() -> new Iin(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"85061570001", "85061580001"})
    void acceptsDemoNumbersInTheDemoOnly(String prefix) {
        Iin demo = Iin.closing(prefix).orElseThrow();

        assertThat(demo.isDemo()).isTrue();
        assertThat(Iin.read(demo.value(), IinPolicy.ISSUED)).isEqualTo(new Malformed(Fault.CENTURY));
        assertThat(Iin.read(demo.value(), IinPolicy.ISSUED_AND_DEMO)).isEqualTo(new Read(demo));
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
        assertThat(Iin.read(text, IinPolicy.ISSUED))
                .as("29 February %d", year)
                .isEqualTo(new Malformed(Fault.NO_SUCH_DATE));
        assertThat(Iin.closing(text.substring(0, 11))).isEmpty();
        assertThat(Iin.closing("00022950001")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(IinPolicy.class)
    void showsItsLastFourDigitsOnly(IinPolicy policy) {
        Iin iin = ((Read) Iin.read("791028302728", policy)).iin();
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
        assertThat(Iin.read(text, IinPolicy.ISSUED_AND_DEMO)).isInstanceOf(Malformed.class);
    }
}
