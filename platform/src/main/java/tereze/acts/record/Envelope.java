package tereze.acts.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tereze.acts.Sha256;

/// The stored form of an act: a format byte, the record with its nonce, and each subject's part with its own nonce.
/// Format 0 is not sealed.
///
/// Layout, numbers big-endian: `00 ‖ nonce32 ‖ u32 length ‖ record ‖ u16 parts ‖ (nonce32 ‖ u32 length ‖ part)*`.
///
/// @param record RFC 8785 bytes
public record Envelope(byte[] nonce, byte[] record, List<Part> parts) {
    private static final byte NOT_SEALED = 0;
    private static final int NONCE_BYTES = 32;
    private static final byte[] RECORD_DOMAIN = "journal/record/v1\n".getBytes(StandardCharsets.UTF_8);

    public Envelope {
        parts = List.copyOf(parts);
    }

    /// What an act says of one subject.
    ///
    /// @param part JSON in UTF-8
    public record Part(byte[] nonce, byte[] part) {
        /// The hash that the record contains in place of the part: `SHA256(nonce ‖ part)`.
        public byte[] hash() {
            return Sha256.of(nonce, part);
        }

        /// `HMAC-SHA256(nonce, purpose)`: as hard to guess as the nonce, and it does not reveal the nonce.
        public byte[] secret(String purpose) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(nonce, "HmacSHA256"));
                return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// `SHA256("journal/record/v1\n" ‖ nonce ‖ record)`: what the journal commits to.
    public byte[] commitment() {
        return Sha256.of(RECORD_DOMAIN, nonce, record);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.length + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(NOT_SEALED);
            out.write(nonce);
            out.writeInt(record.length);
            out.write(record);
            out.writeShort(parts.size());
            for (Part part : parts) {
                out.write(part.nonce());
                out.writeInt(part.part().length);
                out.write(part.part());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Reads what [#toBytes] wrote.
    ///
    /// @throws IllegalArgumentException for another format, a wrong length, or surplus bytes
    public static Envelope fromBytes(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        if (!in.hasRemaining() || in.get() != NOT_SEALED) {
            throw new IllegalArgumentException("format: (expected: 0)");
        }
        byte[] nonce = take(in, NONCE_BYTES);
        byte[] record = take(in, length(in));
        List<Part> parts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            parts.add(new Part(take(in, NONCE_BYTES), take(in, length(in))));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes left over: " + in.remaining());
        }
        return new Envelope(nonce, record, parts);
    }

    private static int count(ByteBuffer in) {
        if (in.remaining() < Short.BYTES) {
            throw new IllegalArgumentException("parts: missing (expected: their number)");
        }
        return Short.toUnsignedInt(in.getShort());
    }

    private static int length(ByteBuffer in) {
        return in.remaining() < Integer.BYTES ? -1 : in.getInt();
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("length: " + length + " (expected: at most " + in.remaining() + ")");
        }
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }
}
