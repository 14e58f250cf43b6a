package tereze.gate.rules;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first 16 bytes of an HMAC-SHA256, which authenticate a message. Tags are compared in constant time.
public final class Tag {
    static final int BYTES = 16;

    private final byte[] bytes;

    private Tag(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The tag that these 16 bytes are, or begin with.
    static Tag of(byte[] bytes) {
        return new Tag(Arrays.copyOf(bytes, BYTES));
    }

    /// Reads 32 lower-case hexadecimal digits; empty for any other text.
    public static Optional<Tag> parse(String hex) {
        return Hex.read(hex, BYTES).map(Tag::new);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag tag && MessageDigest.isEqual(bytes, tag.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The 32 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
