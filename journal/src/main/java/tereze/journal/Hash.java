package tereze.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: 32 bytes that are equal if their contents are.
public final class Hash {
    /// The number of its bytes.
    public static final int BYTES = 32;

    /// Takes the place of a hash that does not exist yet, such as before the first link of a chain.
    public static final Hash ZERO = new Hash(new byte[BYTES]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash that these 32 bytes are.
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("bytes: " + bytes.length + " (expected: " + BYTES + ")");
        }
        return new Hash(bytes.clone());
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if the text is another
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// Hashes the concatenation of some parts.
    public static Hash ofContent(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return new Hash(sha256.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The 64 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }
}
