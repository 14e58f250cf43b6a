package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru                         | RU
            ru-KZ,ru;q=0.9             | RU
            EN-us                      | EN
            de,en;q=0.5,ru;q=0.8       | RU
            de                         | KK
            *                          | KK
            en;q=0,ru                  | RU
            kk,ru                      | KK
            ;;;nonsense                | KK
            run                        | KK
            """)
    void takesTheLanguageThatSuitsBest(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void kazakhIsTheDefault() {
        assertThat(Language.of(null)).isEqualTo(Language.KK);
        assertThat(Language.of("ru,".repeat(1000))).isEqualTo(Language.KK);
    }
}
