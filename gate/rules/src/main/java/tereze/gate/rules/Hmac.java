package tereze.gate.rules;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tereze.journal.Hash;

/// A secret key of 32 bytes, for HMAC-SHA256 (RFC 2104). Thread-safe: each call works on a clone of a prepared
/// [Mac], which costs less than to prepare one.
///
/// `toString` does not show the key, so that it cannot get into a log.
public final class Hmac {
    /// The number of bytes of a key.
    public static final int KEY_BYTES = 32;

    private final Mac prepared;

    /// What was published of the key before it was used: its SHA-256.
    private final Hash commitment;

    private Hmac(byte[] key) {
        try {
            prepared = Mac.getInstance("HmacSHA256");
            prepared.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("each Java platform has HmacSHA256", e);
        }
        commitment = Hash.ofContent(key);
    }

    /// The key that these 32 bytes are.
    public static Hmac of(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: " + KEY_BYTES + ")");
        }
        return new Hmac(key);
    }

    /// A new key that nobody else has: nothing that others have signed is genuine under it.
    public static Hmac ofNobody() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Hmac(key);
    }

    /// The key that 64 hexadecimal digits stand for.
    ///
    /// @throws IllegalArgumentException if the text is another; the message does not contain it
    public static Hmac parse(String hex) {
        byte[] key;
        try {
            key = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException _) {
            // Its message and cause would show the text, which is nearly a key.
            throw new IllegalArgumentException("hex: other text (expected: 64 hexadecimal digits)");
        }
        return of(key);
    }

    /// The SHA-256 of the key: the `keyCommitment` of an event.
    public Hash commitment() {
        return commitment;
    }

    /// The tag of a message.
    public Tag tag(byte[] message) {
        return Tag.of(full(message));
    }

    /// Whether a message has this tag under this key. It takes as long for any wrong tag.
    public boolean verifies(byte[] message, Tag tag) {
        return tag(message).equals(tag);
    }

    /// The key of a node, which a master key derives: `HMAC(master, "node" ‖ node u16 ‖ kid u8)`. A person who has it
    /// can issue the tickets of this node only.
    ///
    /// @param kid the number of the key; it changes when keys are rotated
    public Hmac ofNode(int node, int kid) {
        return of(nodeKey(node, kid));
    }

    /// The bytes of [#ofNode], for a kiosk that gets its own key only.
    public byte[] nodeKey(int node, int kid) {
        return full(new ByteWriter().ascii("node").u16(node).u8(kid).toBytes());
    }

    @Override
    public String toString() {
        return "Hmac";
    }

    /// All 32 bytes of the HMAC.
    byte[] full(byte[] message) {
        try {
            return ((Mac) prepared.clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HmacSHA256 can be cloned", e);
        }
    }
}
