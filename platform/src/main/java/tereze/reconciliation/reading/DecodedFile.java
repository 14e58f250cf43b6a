package tereze.reconciliation.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import tereze.payments.InputFile;
import tereze.payments.StrictReader;

/// Finds the encoding of a text file: the one of its byte order mark, or UTF-8 if it is that, or windows-1251.
///
/// @param name of the encoding, for people
/// @param mark how many bytes its mark has
public record DecodedFile(String name, Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int FIRST = 64 << 10;

    /// Looks at a file. Reads all of it only if its beginning has nothing but ASCII.
    static DecodedFile of(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] first = in.readNBytes(FIRST);
            if (begins(first, 0xEF, 0xBB, 0xBF)) {
                return new DecodedFile("UTF-8 with BOM", StandardCharsets.UTF_8, 3);
            }
            if (begins(first, 0xFF, 0xFE)) {
                return new DecodedFile("UTF-16LE with BOM", StandardCharsets.UTF_16LE, 2);
            }
            if (begins(first, 0xFE, 0xFF)) {
                return new DecodedFile("UTF-16BE with BOM", StandardCharsets.UTF_16BE, 2);
            }
            return isUtf8(first, in)
                    ? new DecodedFile("UTF-8", StandardCharsets.UTF_8, 0)
                    : new DecodedFile("windows-1251", WINDOWS, 0);
        }
    }

    /// The text, which fails at the first bytes that are none in this encoding.
    BufferedReader open(InputFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return new BufferedReader(new StrictReader(in, charset), FIRST);
    }

    /// A text with letters beyond ASCII that is UTF-8 in its beginning is UTF-8; what is wrong later is damage.
    private static boolean isUtf8(byte[] first, InputStream rest) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(FIRST);
        byte[] piece = first;
        byte[] before = {};
        boolean ascii = true;
        while (ascii && piece.length > 0) {
            byte[] joined = new byte[before.length + piece.length];
            System.arraycopy(before, 0, joined, 0, before.length);
            System.arraycopy(piece, 0, joined, before.length, piece.length);
            ByteBuffer bytes = ByteBuffer.wrap(joined);
            text.clear();
            if (decoder.reset().decode(bytes, text, false).isError()) {
                return false;
            }
            before = new byte[bytes.remaining()];
            bytes.get(before);
            text.flip();
            ascii = text.chars().allMatch(letter -> letter < 0x80) && before.length == 0;
            piece = rest.readNBytes(FIRST - 4);
        }
        return true;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
