package tereze.portal.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholePartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Астана қаласы, Бәйшешек көшесі, 1-үй, 8-пәтер   | Астана қаласы, Бәйшешек көшесі, [1-үй], [8-пәтер]
            город Астана, улица Байшешек, д. 1/2, кв. 8     | город Астана, улица Байшешек, [д. 1/2], [кв. 8]
            Astana city, Baisheshek Street, 1, apt. 8       | Astana city, Baisheshek Street, 1, [apt. 8]
            нөмір, мысалы 7KQ2-M4XD.                        | нөмір, мысалы [7KQ2-M4XD].
            ата-анасы                                       | ата-анасы
            ''                                              | ''
            """)
    void aNumberStaysWithItsWord(String text, String parts) {
        assertThat(new WholeParts()
                        .of(text).stream()
                                .map(part -> part.whole() ? "[" + part.text() + "]" : part.text())
                                .collect(joining()))
                .isEqualTo(parts);
    }
}
