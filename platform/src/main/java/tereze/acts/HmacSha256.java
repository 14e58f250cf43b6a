package tereze.acts;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256. Only a holder of the key can compute the hash.
public final class HmacSha256 {
    private HmacSha256() {}

    /// @param key at least one byte
    public static Key key(byte[] key) {
        return new SecretKeySpec(key, "HmacSHA256");
    }

    /// The hash of all pieces as one sequence of bytes.
    public static byte[] of(Key key, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
