package tereze.exchange;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a message to a webhook: `t=UNIX,v1=` and the hexadecimal HMAC-SHA256 of the time, a dot
/// and the body.
/// With the time in it, a message that somebody has copied cannot be sent again later.
public final class Signature {
    /// The header.
    public static final String HEADER = "Tereze-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// @param secret as the organisation got it: its characters are the key
    /// @param at when the message is sent, to the second
    public static String of(String secret, Instant at, byte[] body) {
        byte[] time = (at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[time.length + body.length];
        System.arraycopy(time, 0, signed, 0, time.length);
        System.arraycopy(body, 0, signed, time.length, body.length);
        return "t=" + at.getEpochSecond() + ",v1="
                + HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.US_ASCII), signed));
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
