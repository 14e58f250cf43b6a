package tereze.gate.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tereze.journal.Hash;

class HmacTest {
    private static final String HEX = HexFormat.of().formatHex(Example.bytes(0x20));

    @Test
    void isReadFromTheKeysFile() {
        byte[] message = "message".getBytes(US_ASCII);

        assertThat(Hmac.parse(HEX).tag(message)).isEqualTo(Example.EVENT_KEY.tag(message));
        assertThat(Hmac.parse(HEX).commitment()).isEqualTo(Hash.ofContent(Example.bytes(0x20)));
    }

    @Test
    void showsNoKey() {
        assertThatThrownBy(() -> Hmac.parse(HEX + "0"))
                .hasMessage("hex: other text (expected: 64 hexadecimal digits)")
                .hasNoCause();
        assertThatThrownBy(() -> Hmac.parse(HEX.substring(2))).hasMessage("key: 31 bytes (expected: 32)");
        assertThat(Hmac.parse(HEX)).hasToString("Hmac");
    }

    /// A [javax.crypto.Mac] that threads share gives wrong tags.
    @Test
    void canBeUsedByManyThreads() throws Exception {
        List<byte[]> messages = IntStream.range(0, 200)
                .mapToObj(number -> ("message " + number).getBytes(US_ASCII))
                .toList();
        List<Tag> expected = messages.stream().map(Example.MASTER::tag).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Tag>>> found = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(
                            () -> messages.stream().map(Example.MASTER::tag).toList()))
                    .toList();
            for (Future<List<Tag>> tags : found) {
                assertThat(tags.get()).isEqualTo(expected);
            }
        }
    }
}
