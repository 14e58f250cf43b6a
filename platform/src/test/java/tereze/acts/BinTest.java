package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "940140000385",
                "950341000052",
                "961141000023",
                "070941024691",
                "120340000014",
                "120341000011",
                "120342000015",
                "120350000019",
                "120360000013"
            })
    void readsOrganisations(String text) {
        assertThat(Bin.read(text)).contains(new Bin(text));
    }

    @ParameterizedTest
    @CsvSource({
        "12034000001, too short",
        "120340000015, wrong check digit",
        "000101500001, the IIN of a person",
        "850615100017, the IIN of a person"
    })
    void readsNothingElse(String text, String reason) {
        assertThat(Bin.read(text)).as(reason).isEmpty();
        assertThatThrownBy(() -> new Bin(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The check digit of these numbers is right. The month, the type or the kind of unit is wrong.
    @ParameterizedTest
    @ValueSource(strings = {"12004000000", "12134000000", "12033000000", "12037000000", "12034400000"})
    void readsNoMonthTypeOrUnitThatDoesNotExist(String prefix) {
        var digit = CheckDigit.closing(prefix);
        assertThat(digit).isPresent();
        assertThat(Bin.read(prefix + digit.getAsInt())).isEmpty();
    }
}
