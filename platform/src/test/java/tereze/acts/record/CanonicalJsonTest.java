package tereze.acts.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of RFC 8785, limited to whole numbers.
class CanonicalJsonTest {
    /// Section 3.2.2: the string and the literals of its sample.
    @Test
    void writesTheSampleOfTheStandard() {
        String sample = """
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(canonical(sample))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// Section 3.2.4: the same string byte by byte.
    @Test
    void writesUtf8() {
        byte[] bytes = CanonicalJson.of(
                ActsJson.MAPPER.readTree("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""));

        assertThat(HexFormat.ofDelimiter(" ").formatHex(bytes))
                .isEqualTo("22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22");
    }

    /// Section 3.2.3: members in the order of the UTF-16 code units of their names.
    @Test
    void sortsTheMembersOfTheStandard() {
        String sample = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""";

        assertThat(canonical(sample))
                .containsSubsequence(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [ ]                     | []
                    { }                     | {}
                    {"b":{"d":1,"c":[{}]}}  | {"b":{"c":[{}],"d":1}}
                    [-0]                    | [0]
                    [9007199254740991]      | [9007199254740991]
                    [-9007199254740991]     | [-9007199254740991]
                    ["\\b\\t\\n\\f\\r"]     | ["\\b\\t\\n\\f\\r"]
                    ["Ә ғ қ ң ө ұ ү һ і"]   | ["Ә ғ қ ң ө ұ ү һ і"]
                    """)
    void writesOneForm(String given, String expected) {
        assertThat(canonical(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "9007199254740992", "-9007199254740992", "123456789012345678901234567890"})
    void refusesNumbersThatOthersWouldReadOtherwise(String number) {
        assertThatThrownBy(() -> canonical(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "{\"\\ud83dx\":1}"})
    void refusesLoneSurrogates(String text) {
        assertThatThrownBy(() -> canonical(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void escapesNothingThatNeedsNoEscape() {
        assertThat(canonical("[\"\\u007f\\u2028\"]")).isEqualTo("[\"\u007f\u2028\"]");
    }

    @Property(tries = 300)
    void readsBackAndDoesNotChangeAgain(@ForAll Map<String, Integer> members) {
        Map<String, Integer> sendable = new TreeMap<>();
        members.forEach((name, value) -> {
            if (UTF_8.newEncoder().canEncode(name)) {
                sendable.put(name, value);
            }
        });
        String once = canonical(ActsJson.MAPPER.writeValueAsString(sendable));

        assertThat(canonical(once)).isEqualTo(once);
        assertThat(ActsJson.MAPPER.readTree(once)).isEqualTo(ActsJson.MAPPER.valueToTree(sendable));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(ActsJson.MAPPER.readTree(json)), UTF_8);
    }
}
