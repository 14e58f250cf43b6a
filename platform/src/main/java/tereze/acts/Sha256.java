package tereze.acts;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 hashes.
public final class Sha256 {
    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /// The hash of all pieces as one sequence of bytes.
    public static byte[] of(byte[]... pieces) {
        MessageDigest digest = digest();
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return digest.digest();
    }

    /// The hash of everything that is left in a stream, which stays open.
    ///
    /// @throws IOException if it cannot be read
    public static byte[] of(InputStream stream) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// As [#of], in hexadecimal.
    public static String hex(byte[]... pieces) {
        return HexFormat.of().formatHex(of(pieces));
    }
}
