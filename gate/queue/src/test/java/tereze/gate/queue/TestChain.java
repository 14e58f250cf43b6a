package tereze.gate.queue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.SecretKey;
import tereze.gate.event.Beacon;
import tereze.journal.Hash;

/// A beacon of our own, whose rounds can be signed at once.
final class TestChain {
    static final String CHAIN = "cafe".repeat(16);

    private final SecretKey key = new SecretKey();

    TestChain() {
        byte[] seed = new byte[32];
        seed[0] = 7;
        key.keygen(seed);
    }

    /// The beacon with a round that is made at this second.
    Beacon at(long second) {
        return new Beacon(CHAIN, HexFormat.of().formatHex(new P2(key).compress()), second - 2_997, 3, 1_000);
    }

    byte[] sign(long round) {
        byte[] message = Hash.ofContent(
                        ByteBuffer.allocate(Long.BYTES).putLong(round).array())
                .bytes();
        return new P1()
                .hash_to(message, "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_")
                .sign_with(key)
                .compress();
    }
}
