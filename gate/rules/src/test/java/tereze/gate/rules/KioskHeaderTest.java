package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.MASTER;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KioskHeaderTest {
    private static final byte[] BODY = "{\"event\":7}".getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT =
            KioskHeader.sign(EVENT, 900, BODY, MASTER.ofNode(900, 1)).toString();

    private static boolean isGood(String text) {
        return KioskHeader.read(text)
                .filter(header -> header.isSigned(EVENT, MASTER.ofNode(header.node(), 1)))
                .filter(header -> header.isOf(BODY))
                .isPresent();
    }

    @Test
    void isGoodForItsBodyOnly() {
        assertThat(isGood(TEXT)).isTrue();
        assertThat(Flips.ofText(TEXT)).noneMatch(KioskHeaderTest::isGood);
        KioskHeader header = KioskHeader.read(TEXT).orElseThrow();
        assertThat(Flips.ofBytes(BODY)).noneMatch(header::isOf);
    }

    @Test
    void isOfOneEventAndKiosk() {
        KioskHeader header = KioskHeader.read(TEXT).orElseThrow();
        assertThat(header.isSigned(new EventId(8), MASTER.ofNode(900, 1))).isFalse();
        assertThat(header.isSigned(EVENT, MASTER.ofNode(901, 1))).isFalse();
        assertThat(isGood(TEXT.replace("900:", "901:"))).isFalse();
    }

    @Test
    void isReadInOneFormOnly() {
        assertThat(Stream.of("", "900", TEXT + "0", TEXT + " ", "0" + TEXT, TEXT.replace("900:", "66436:")))
                .allMatch(text -> KioskHeader.read(text).isEmpty());
    }
}
