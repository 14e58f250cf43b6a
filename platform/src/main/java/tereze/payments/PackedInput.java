package tereze.payments;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks all members of a gzip file (RFC 1952, section 2.2). The JDK's stream ends without a word where something
/// else than a member follows one; this one fails there, because the rest of the file would be missed.
final class PackedInput extends GZIPInputStream {
    private static final int TRAILER = 8;

    private final Counted packed;
    /// How many packed bytes were read when the buffer was filled last. The buffer ends with the last of them.
    private long upToBuffer;

    PackedInput(InputStream in, int buffer) throws IOException {
        this(new Counted(in), buffer);
    }

    private PackedInput(Counted packed, int buffer) throws IOException {
        super(packed, buffer);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        upToBuffer = packed.bytes;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int read = super.read(target, from, length);
            if (read < 0 && (upToBuffer - inf.getRemaining() + TRAILER != packed.bytes || packed.read() >= 0)) {
                throw new ZipException("something else follows a member");
            }
            return read;
        } catch (EOFException e) {
            // Some parsers take this for the usual end.
            throw new ZipException("a member breaks off");
        }
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
