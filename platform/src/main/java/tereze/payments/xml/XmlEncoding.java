package tereze.payments.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.payments.StrictReader;

/// Decodes a document by its byte order mark, or by the encoding in its first line. The parser could do that itself,
/// but it prints what it does not understand to the terminal.
final class XmlEncoding {
    private static final int FIRST_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlEncoding() {}

    /// A reader that fails at the first bytes that are no text in the encoding.
    static Reader decode(InputStream in) throws IOException {
        byte[] bytes = new byte[FIRST_BYTES];
        int length = readFirst(in, bytes);
        String first = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int mark = first.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        InputStream begun = new ByteArrayInputStream(bytes, mark, length - mark);
        // Unlike a buffer, it loses nothing of what comes before a failure.
        return new StrictReader(new SequenceInputStream(begun, in), charset(first));
    }

    private static int readFirst(InputStream in, byte[] bytes) {
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < bytes.length) {
                length += read;
                read = in.read(bytes, length, bytes.length - length);
            }
            return length;
        } catch (IOException e) {
            // Reading on fails again, and then it is told.
            return length;
        }
    }

    /// @param first the first bytes, as if each were a character
    private static Charset charset(String first) throws UnsupportedEncodingException {
        if (first.startsWith("\u00FE\u00FF") || first.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (first.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (first.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(first);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(e.getCharsetName());
        }
    }
}
