package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.DESK_KEY;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.FIRST;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskHeaderTest {
    private static final long NOW = 1_806_552_005_123L;
    private static final String TEXT = "almaty-4:1806552005123:08349a0973628f9d8017ea3b98be1819";

    @Test
    void isOfTheForm() {
        assertThat(DeskHeader.sign("almaty-4", NOW, EVENT, FIRST, DESK_KEY)).hasToString(TEXT);
        assertThat(isGenuine(TEXT, NOW)).isTrue();
    }

    /// The name says only whose key to take: with another name, another key is taken, or none.
    @Test
    void isRefusedIfOneBitIsAnother() {
        assertThat(Flips.ofText(TEXT)).hasSize(TEXT.length() * 8).noneMatch(text -> isGenuine(text, NOW));
    }

    @Test
    void isGoodForAMinute() {
        assertThat(isGenuine(TEXT, NOW + 60_000)).isTrue();
        assertThat(isGenuine(TEXT, NOW - 60_000)).isTrue();
        assertThat(isGenuine(TEXT, NOW + 60_001)).isFalse();
        assertThat(isGenuine(TEXT, NOW - 60_001)).isFalse();
    }

    @Test
    void isOfOnePersonAndEvent() {
        DeskHeader header = DeskHeader.read(TEXT).orElseThrow();

        assertThat(header.isGenuine(EVENT, Example.SECOND, DESK_KEY, NOW)).isFalse();
        assertThat(header.isGenuine(new EventId(8), FIRST, DESK_KEY, NOW)).isFalse();
        assertThat(header.isGenuine(EVENT, FIRST, Example.PASS_KEY, NOW)).isFalse();
    }

    @Test
    void isReadInOneFormOnly() {
        assertThat(Stream.of(
                        "",
                        "almaty-4",
                        TEXT + "0",
                        TEXT + " ",
                        TEXT.toUpperCase(Locale.ROOT),
                        TEXT.replace(":18", ":018"),
                        TEXT.replace(":18", ":-18"),
                        TEXT.replace("almaty-4", ""),
                        TEXT.replace("almaty-4", "-4"),
                        TEXT.replace("1806552005123", "9999999999999999")))
                .allMatch(text -> DeskHeader.read(text).equals(Optional.empty()));
    }

    private static boolean isGenuine(String text, long now) {
        return DeskHeader.read(text)
                .filter(header -> header.name().equals("almaty-4"))
                .map(header -> header.isGenuine(EVENT, FIRST, DESK_KEY, now))
                .orElse(false);
    }
}
