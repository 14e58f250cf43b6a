package tereze.gate.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the byte layouts of this package: big-endian numbers of 8 to 64 bits.
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    /// Begins with a label and a zero byte. The label says what kind of message follows.
    static ByteWriter labelled(String label) {
        return new ByteWriter().ascii(label).u8(0);
    }

    ByteWriter u8(int value) {
        return number(value, 1);
    }

    ByteWriter u16(int value) {
        return number(value, 2);
    }

    ByteWriter u32(long value) {
        return number(value, 4);
    }

    ByteWriter u48(long value) {
        return number(value, 6);
    }

    ByteWriter u64(long value) {
        return number(value, 8);
    }

    ByteWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    ByteWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private ByteWriter number(long value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }
}
