package tereze.acts.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.HmacSha256;
import tereze.acts.Sha256;

/// The stored form of an act: the record with its nonce, and beside it what the record blinds: who acted, and each
/// subject with their part. Nothing in it is sealed.
///
/// Layout, numbers big-endian. Format 2, which is written:
/// `02 ‖ nonce32 ‖ u32 length ‖ record ‖ nonce32 ‖ actor16 ‖ u16 parts ‖ (nonce32 ‖ person16 ‖ u32 length ‖ part)*`.
/// Format 0, which is read: `00 ‖ nonce32 ‖ u32 length ‖ record ‖ u16 parts ‖ (nonce32 ‖ u32 length ‖ part)*`. Its
/// record names the persons. There is no format 1, so that the format of a record and of its envelope have one number
/// from 2 on.
///
/// @param record RFC 8785 bytes
/// @param actor null in format 0
public record Envelope(
        byte[] nonce, byte[] record, @Nullable Blinded actor, List<Part> parts) {
    static final byte FORMAT = 2;

    private static final byte FORMAT_WITH_NAMES = 0;
    private static final int NONCE_BYTES = 32;
    private static final byte[] RECORD_DOMAIN = "journal/record/v1\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PERSON_DOMAIN = "tereze/person/v1\n".getBytes(StandardCharsets.UTF_8);

    public Envelope {
        parts = List.copyOf(parts);
    }

    /// A surrogate id with the nonce that blinds it. An agency's id is not blinded and has a nonce all the same.
    public record Blinded(byte[] nonce, UUID id) {
        /// What the record says in place of a person: `base64(SHA256("tereze/person/v1\n" ‖ nonce ‖ id))`.
        String inRecord() {
            return Base64.getEncoder().encodeToString(Sha256.of(PERSON_DOMAIN, nonce, bytes(id)));
        }
    }

    /// What an act says of one subject.
    ///
    /// @param person null in format 0
    /// @param part JSON in UTF-8
    public record Part(byte[] nonce, @Nullable UUID person, byte[] part) {
        /// The hash that the record contains in place of the part: `SHA256(nonce ‖ part)`.
        public byte[] hash() {
            return Sha256.of(nonce, part);
        }

        /// `HMAC-SHA256(nonce, purpose)`: as hard to guess as the nonce, and it does not reveal the nonce.
        public byte[] secret(String purpose) {
            return HmacSha256.of(HmacSha256.key(nonce), purpose.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// `SHA256("journal/record/v1\n" ‖ nonce ‖ record)`: what the journal commits to.
    public byte[] commitment() {
        return Sha256.of(RECORD_DOMAIN, nonce, record);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(actor == null ? FORMAT_WITH_NAMES : FORMAT);
            out.write(nonce);
            out.writeInt(record.length);
            out.write(record);
            if (actor != null) {
                out.write(actor.nonce());
                out.write(bytes(actor.id()));
            }
            out.writeShort(parts.size());
            for (Part part : parts) {
                out.write(part.nonce());
                if (part.person() != null) {
                    out.write(bytes(part.person()));
                }
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
    /// @throws WrittenByNewerVersion for a format that this version does not know
    /// @throws IllegalArgumentException for a wrong length or surplus bytes
    public static Envelope fromBytes(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        if (!in.hasRemaining()) {
            throw new IllegalArgumentException("format: missing (expected: 0 or 2)");
        }
        byte format = in.get();
        if (format != FORMAT && format != FORMAT_WITH_NAMES) {
            throw new WrittenByNewerVersion("stored format " + Byte.toUnsignedInt(format));
        }
        boolean blinded = format == FORMAT;
        byte[] nonce = take(in, NONCE_BYTES);
        byte[] record = take(in, length(in));
        @Nullable Blinded actor = blinded ? new Blinded(take(in, NONCE_BYTES), id(in)) : null;
        List<Part> parts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            parts.add(new Part(take(in, NONCE_BYTES), blinded ? id(in) : null, take(in, length(in))));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes left over: " + in.remaining());
        }
        return new Envelope(nonce, record, actor, parts);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(ByteBuffer in) {
        ByteBuffer id = ByteBuffer.wrap(take(in, 2 * Long.BYTES));
        return new UUID(id.getLong(), id.getLong());
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
