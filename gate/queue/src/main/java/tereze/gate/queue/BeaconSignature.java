package tereze.gate.queue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;
import tereze.gate.client.Obstacle;
import tereze.gate.event.Beacon;
import tereze.journal.Hash;

/// The signature of a beacon's round, in drand's scheme `bls-unchained-g1-rfc9380`: BLS on the curve BLS12-381,
/// the signature in G1 (48 bytes), the public key in G2 (96 bytes). A person who has the public key needs to trust
/// nobody for a round.
///
/// The signed message is `SHA-256(round u64)`, hashed to the curve as in RFC 9380.
final class BeaconSignature {
    private static final String HASH_TO_G1 = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

    private BeaconSignature() {}

    /// Answers whether a signature is that of a beacon's round.
    interface Verifier {
        /// @throws Obstacle if this machine cannot say it
        boolean isOf(Beacon beacon, byte[] signature) throws Obstacle;
    }

    /// Whether a signature is that of a beacon's round.
    ///
    /// @throws Obstacle if there is no native library for this machine, or the public key is none
    static boolean isOf(Beacon beacon, byte[] signature) throws Obstacle {
        try {
            return verify(publicKey(beacon), beacon.round(), signature);
        } catch (LinkageError e) {
            throw new Obstacle("the beacon's signature cannot be verified here: jblst has no native library for "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", or it cannot be loaded");
        }
    }

    private static P2_Affine publicKey(Beacon beacon) throws Obstacle {
        try {
            byte[] bytes = HexFormat.of().parseHex(beacon.publicKey());
            P2_Affine key = new P2_Affine(bytes);
            if (Arrays.equals(key.compress(), bytes) && key.in_group() && !key.is_inf()) {
                return key;
            }
        } catch (RuntimeException e) {
            // What jblst throws for bytes that are no point. The message is that for a point outside the group.
        }
        throw new Obstacle("beacon.publicKey: no key (expected: a point of G2, 192 hexadecimal digits)");
    }

    private static boolean verify(P2_Affine key, long round, byte[] signature) {
        P1_Affine point;
        try {
            point = new P1_Affine(signature);
        } catch (RuntimeException e) {
            // What jblst throws for bytes that are no point.
            return false;
        }
        // The lottery uses the hash of the signature, so only one of the two forms of a point is good.
        return Arrays.equals(point.compress(), signature)
                && point.in_group()
                && !point.is_inf()
                && point.core_verify(key, true, message(round), HASH_TO_G1) == BLST_ERROR.BLST_SUCCESS;
    }

    private static byte[] message(long round) {
        return Hash.ofContent(ByteBuffer.allocate(Long.BYTES).putLong(round).array())
                .bytes();
    }
}
