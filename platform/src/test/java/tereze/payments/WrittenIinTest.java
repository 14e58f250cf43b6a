package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenIinTest {
    @ParameterizedTest
    @CsvSource({
        "870512300017,       870512300017",
        "'870 512 300 017',  870512300017",
        "000829800049,       000829800049",
        "50512300017,        050512300017",
        "1112300017,         001112300017",
        "8512300017,         ''",
        "29512300017,        ''",
        "829800049,          ''",
        "8705123000170,      ''",
        "N12345678,          ''",
        "87051230001٧,       ''",
        "нет,                ''",
        "'',                 ''"
    })
    void readsTwelveDigitsAlsoWithoutTheirZeros(String text, String iin) {
        assertThat(WrittenIin.read(text)).isEqualTo(iin);
    }
}
