package tereze.payments;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// The text of a stream, which fails at the first bytes that are none in its encoding. Unlike the JDK's reader it gives
/// all that comes before them. Not thread-safe.
public final class StrictReader extends Reader {
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer text = CharBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private @Nullable CharacterCodingException wrong;

    /// @param in is closed with the reader
    public StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (wrong != null) {
                throw wrong;
            }
            if (ended) {
                return -1;
            }
            decode();
        }
        int given = Math.min(length, text.remaining());
        text.get(target, from, given);
        return given;
    }

    private void decode() throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        text.clear();
        CoderResult result = decoder.decode(bytes, text, ended);
        if (ended && !result.isError()) {
            decoder.flush(text);
        }
        bytes.compact();
        text.flip();
        if (result.isError()) {
            wrong = new Undecodable();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Undecodable extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return "bytes that are no text in this encoding";
        }
    }
}
