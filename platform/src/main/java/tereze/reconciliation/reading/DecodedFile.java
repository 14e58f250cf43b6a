package tereze.reconciliation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tereze.payments.InputFile;
import tereze.payments.StrictReader;

/// Finds the encoding of a text file: the one of its byte order mark, or UTF-8 if its letters are mostly that, or
/// windows-1251.
///
/// @param name of the encoding, for people
/// @param mark how many bytes its mark has
public record DecodedFile(String name, Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int FIRST = 64 << 10;
    private static final int ASCII_END = 0x7F;

    /// Looks at a file: at its first letters beyond ASCII, wherever they are. If the file is damaged, at what can be
    /// read; the damage is told when the text is read.
    static DecodedFile of(InputFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] first = readable(in, FIRST);
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

    /// The text, up to the first bytes that are none in this encoding.
    Lines open(InputFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return new Lines(new StrictReader(in, charset));
    }

    /// The next bytes, up to the end or to where the file is damaged.
    static byte[] readable(InputStream in, int most) {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        try {
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                bytes.position(bytes.position() + read);
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
        } catch (IOException e) {
            // What was read before is there.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static boolean isUtf8(byte[] first, InputStream rest) {
        byte[] piece = first;
        int ascii = ascii(piece);
        while (piece.length > 0 && ascii == piece.length) {
            piece = readable(rest, FIRST);
            ascii = ascii(piece);
        }
        ByteBuffer sample = ByteBuffer.allocate(FIRST).put(piece, ascii, piece.length - ascii);
        sample.put(readable(rest, sample.remaining()));
        return isUtf8(sample.flip());
    }

    /// Letters of windows-1251 are hardly ever a letter of UTF-8 together. So if more of them are than are not, it is
    /// UTF-8, and the others are damage.
    private static boolean isUtf8(ByteBuffer sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(sample.limit());
        boolean whole = sample.limit() < FIRST;
        int wrong = 0;
        CoderResult result = decoder.decode(sample, text, whole);
        while (result.isError()) {
            wrong += result.length();
            sample.position(sample.position() + result.length());
            result = decoder.decode(sample, text, whole);
        }
        long right = text.flip().chars().filter(letter -> letter > ASCII_END).count();
        return right > wrong || right + wrong == 0;
    }

    /// How many bytes come before the first one beyond ASCII.
    private static int ascii(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
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
