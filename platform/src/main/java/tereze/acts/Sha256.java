package tereze.acts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 hashes.
public final class Sha256 {
    private Sha256() {}

    /// The hash of all pieces as one sequence of bytes.
    public static byte[] of(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// As [#of], in hexadecimal.
    public static String hex(byte[]... pieces) {
        return HexFormat.of().formatHex(of(pieces));
    }
}
