package tereze.gate.rules;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/// The pseudonym of a person in one event: `HMAC(event's key, "gate/pid/v1\0" ‖ event u32 ‖ IIN in ASCII)[0..16]`.
///
/// It is the same on every device and node, and says nothing without the key: all IINs could be tried. Two longs
/// take less memory than an array.
///
/// @param high its first eight bytes
/// @param low its last eight bytes
public record Pid(long high, long low) implements Comparable<Pid> {
    /// The number of its bytes.
    public static final int BYTES = 16;

    private static final Comparator<Pid> AS_BYTES =
            Comparator.comparing(Pid::high, Long::compareUnsigned).thenComparing(Pid::low, Long::compareUnsigned);

    /// The pseudonym of an IIN in an event.
    public static Pid of(EventId event, Hmac eventKey, Iin iin) {
        byte[] message = ByteWriter.labelled("gate/pid/v1")
                .u32(event.value())
                .ascii(iin.value())
                .toBytes();
        return of(eventKey.full(message), 0);
    }

    /// The sixteen bytes from an offset on.
    public static Pid of(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Pid(buffer.getLong(offset), buffer.getLong(offset + Long.BYTES));
    }

    /// Reads 32 lower-case hexadecimal digits; empty for any other text.
    public static Optional<Pid> parse(String hex) {
        return Hex.read(hex, BYTES).map(bytes -> of(bytes, 0));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /// In the order of the bytes.
    @Override
    public int compareTo(Pid other) {
        return AS_BYTES.compare(this, other);
    }

    /// The 32 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
