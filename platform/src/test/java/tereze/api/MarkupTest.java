package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Әбдіғұлов              | Әбдіғұлов
            <script>alert()        | &lt;script&gt;alert()
            " onclick='x'          | &quot; onclick=&#39;x&#39;
            &amp;                  | &amp;amp;
            😀                     | 😀
            """)
    void escapesWhatWouldEndTheText(String text, String markup) {
        assertThat(Markup.escaped(text)).isEqualTo(markup);
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "27", "65534", "65535", "55296", "57343"})
    void replacesWhatXmlDoesNotAllow(int character) {
        assertThat(Markup.escaped("a" + (char) character + "b")).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @CsvSource({"9", "10", "13"})
    void keepsLinesAndTabs(int character) {
        assertThat(Markup.escaped("a" + (char) character + "b")).isEqualTo("a" + (char) character + "b");
    }
}
