package tereze.gate.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes the byte layouts of this package: big-endian numbers of 8 to 64 bits.
final class ByteWriter {
    /// Most layouts fit. The stream of the JDK locks at each byte, which is felt at 15,000 tickets a second.
    private byte[] written = new byte[96];

    private int length;

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
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, written, length, bytes.length);
        length += bytes.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(written, length);
    }

    private ByteWriter number(long value, int bytes) {
        makeRoom(bytes);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            written[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    private void makeRoom(int bytes) {
        if (length + bytes > written.length) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, length + bytes));
        }
    }
}
