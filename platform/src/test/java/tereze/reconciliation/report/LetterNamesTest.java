package tereze.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            Әбдіғұлов Нұрсұлтан         ¦ Әбдіғұлов Нұрсұлтан
            ЖСО № 12, Алматы            ¦ ЖСО - 12- Алматы
            А. Ахметов                  ¦ А. Ахметов
            Ахметов А.                  ¦ Ахметов А.
            a..b                        ¦ a.-b
            a_b-c 7                     ¦ a_b-c 7
            ../../etc/passwd            ¦ etc-passwd
            ..                          ¦ unnamed
            .hidden                     ¦ hidden
            -rf                         ¦ rf
            <script>alert(1)</script>   ¦ script-alert-1---script-
            "O'Brien"                   ¦ O-Brien-
            C:\\Windows                 ¦ C--Windows
            `a\u0000b\u202Ec`           ¦ a-b-c
            😀 Иванов                   ¦ Иванов
            ``                          ¦ unnamed
            `   `                       ¦ unnamed
            `Иванов  `                  ¦ Иванов
            Й                           ¦ Й
            """)
    void keepsLettersDigitsAndSpaces(String bailiff, String file) {
        assertThat(new LetterNames().of(bailiff)).isEqualTo(file);
    }

    @Test
    void composesLetters() {
        assertThat(new LetterNames().of("И\u0306")).isEqualTo("Й");
    }

    @Test
    void numbersNamesThatAreAlike() {
        LetterNames names = new LetterNames();

        assertThat(List.of("Иванов", "иванов", "ИВАНОВ", "Иванов!", "Иванов-2", "", "...").stream()
                        .map(names::of))
                .containsExactly("Иванов", "иванов-2", "ИВАНОВ-3", "Иванов-", "Иванов-2-2", "unnamed", "unnamed-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ж", "a", "漢", "𐌰"})
    void hasALimit(String letter) {
        LetterNames names = new LetterNames();
        String first = names.of(letter.repeat(300));
        String second = names.of(letter.repeat(301));

        assertThat(first.length()).isLessThanOrEqualTo(80);
        assertThat(second.length()).isLessThanOrEqualTo(80);
        assertThat(second).endsWith("-2");
        assertThat((first + " (200).pdf").getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(255);
        assertThat(first.codePoints().distinct()).hasSize(1);
    }
}
