package tereze.gate.rules;

import java.nio.charset.StandardCharsets;

/// A sentence for those who wait, such as why the service is paused, in the three languages.
public record Note(String kk, String ru, String en) {
    private static final int MOST_BYTES = 0xffff;

    public Note {
        if (bytes(kk).length > MOST_BYTES || bytes(ru).length > MOST_BYTES || bytes(en).length > MOST_BYTES) {
            throw new IllegalArgumentException("note: too long (expected: at most 65,535 bytes a language)");
        }
    }

    /// Each text as `length u16 ‖ UTF-8`.
    void write(ByteWriter message) {
        for (String text : new String[] {kk, ru, en}) {
            message.u16(bytes(text).length).bytes(bytes(text));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
