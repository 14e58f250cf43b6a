package tereze.api.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks web fonts (WOFF 1.0, W3C 2012) to TrueType. Numbers are big-endian in both formats.
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    /// `GSUB`, ligatures and the like. Cyrillic and Latin text needs none, and the library that makes PDF files would
    /// spend most of its time on looking for them.
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUETYPE_HEADER = 12;
    private static final int TRUETYPE_ENTRY = 16;

    private Woff() {}

    /// A table of a font.
    private record Table(int tag, int checksum, byte[] content) {
        /// Tables begin at multiples of four.
        int padded() {
            return (content.length + 3) / 4 * 4;
        }
    }

    /// Unpacks a WOFF file to TrueType, without its substitutions of glyphs.
    ///
    /// @throws IllegalArgumentException if it is not a WOFF file
    static byte[] toTrueType(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("font: not a WOFF (expected: one of version 1.0)");
        }
        int flavor = in.getInt(4);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < Short.toUnsignedInt(in.getShort(12)); i++) {
            int entry = HEADER + i * ENTRY;
            if (in.getInt(entry) != SUBSTITUTIONS) {
                tables.add(table(in, entry));
            }
        }
        return written(flavor, tables);
    }

    private static Table table(ByteBuffer in, int entry) {
        int offset = in.getInt(entry + 4);
        int packedLength = in.getInt(entry + 8);
        byte[] content = new byte[in.getInt(entry + 12)];
        if (packedLength == content.length) {
            in.get(offset, content);
        } else {
            byte[] packed = new byte[packedLength];
            in.get(offset, packed);
            inflate(packed, content);
        }
        return new Table(in.getInt(entry), in.getInt(entry + 16), content);
    }

    private static void inflate(byte[] packed, byte[] content) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            if (inflater.inflate(content) != content.length) {
                throw new IllegalArgumentException("font: a table is shorter than it says");
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("font: a table is not packed as it should be", e);
        }
    }

    /// The header's search fields support a binary search: the largest power of two within the number of tables.
    private static byte[] written(int flavor, List<Table> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int place = TRUETYPE_HEADER + count * TRUETYPE_ENTRY;
        ByteBuffer out = ByteBuffer.allocate(
                place + tables.stream().mapToInt(Table::padded).sum());
        out.putInt(flavor)
                .putShort((short) count)
                .putShort((short) (power * TRUETYPE_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((count - power) * TRUETYPE_ENTRY));
        for (Table table : tables) {
            out.putInt(table.tag()).putInt(table.checksum()).putInt(place).putInt(table.content().length);
            out.put(place, table.content());
            place += table.padded();
        }
        return out.array();
    }
}
