package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.MASTER;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeerHeaderTest {
    private static final long NOW = 1_806_552_005_123L;
    private static final String TEXT = PeerHeader.sign(EVENT, 3, NOW, MASTER).toString();
    private static final byte[] ANSWER = "{\"node\":4}".getBytes(StandardCharsets.US_ASCII);

    private static boolean isGenuine(String text, long now) {
        return PeerHeader.read(text)
                .filter(header -> header.isGenuine(EVENT, MASTER, now))
                .isPresent();
    }

    @Test
    void isRefusedIfOneBitIsAnother() {
        assertThat(isGenuine(TEXT, NOW)).isTrue();
        assertThat(Flips.ofText(TEXT)).noneMatch(text -> isGenuine(text, NOW));
    }

    @Test
    void isGoodForAnHour() {
        assertThat(isGenuine(TEXT, NOW + 3_600_000)).isTrue();
        assertThat(isGenuine(TEXT, NOW - 3_600_000)).isTrue();
        assertThat(isGenuine(TEXT, NOW + 3_600_001)).isFalse();
        assertThat(isGenuine(TEXT, NOW - 3_600_001)).isFalse();
    }

    @Test
    void isOfOneEventAndOneLineOfNodes() {
        PeerHeader header = PeerHeader.read(TEXT).orElseThrow();
        assertThat(header.isGenuine(new EventId(8), MASTER, NOW)).isFalse();
        assertThat(header.isGenuine(EVENT, Example.PASS_KEY, NOW)).isFalse();
        // A kiosk has the key of its node only.
        assertThat(header.isGenuine(EVENT, MASTER.ofNode(3, 1), NOW)).isFalse();
    }

    @Test
    void anAnswerIsToOneQuestion() {
        PeerHeader question = PeerHeader.read(TEXT).orElseThrow();
        PeerHeader another = PeerHeader.sign(EVENT, 3, NOW + 1, MASTER);
        Tag tag = question.answerTag(ANSWER, MASTER);

        assertThat(question.isAnswer(ANSWER, tag, MASTER)).isTrue();
        assertThat(another.isAnswer(ANSWER, tag, MASTER)).isFalse();
        assertThat(question.isAnswer(ANSWER, tag, Example.PASS_KEY)).isFalse();
        assertThat(Flips.ofBytes(ANSWER)).noneMatch(answer -> question.isAnswer(answer, tag, MASTER));
        assertThat(Flips.ofText(tag.toString()))
                .noneMatch(text -> Tag.parse(text)
                        .filter(other -> question.isAnswer(ANSWER, other, MASTER))
                        .isPresent());
    }

    @Test
    void isReadInOneFormOnly() {
        assertThat(Stream.of("", "3", TEXT + "0", TEXT.replace("3:", "65536:"), TEXT.replace(":18", ":-18")))
                .allMatch(text -> PeerHeader.read(text).isEmpty());
    }
}
