package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supranational.blst.P1_Affine;
import tereze.gate.client.Obstacle;
import tereze.gate.event.Beacon;

class BeaconSignatureTest {
    private static final String KEY = "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
            + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc0"
            + "9e76eae8991ef5ece45a";

    /// Round 1000 of drand's chain quicknet.
    private static final byte[] ROUND_1000 =
            hex("b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39");

    private static Beacon quicknet(String key, long round) {
        return new Beacon(
                "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971", key, 1_692_803_367, 3, round);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
        "1001, b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03f73896b25883abf2853d10337fb8fa41",
        "657413, b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b"
    })
    void roundsOfQuicknetAreSigned(long round, String signature) throws Obstacle {
        assertThat(BeaconSignature.isOf(quicknet(KEY, round), hex(signature))).isTrue();
        assertThat(BeaconSignature.isOf(quicknet(KEY, round + 1), hex(signature)))
                .isFalse();
    }

    @Test
    void eachOtherBitIsAnotherSignature() throws Obstacle {
        for (int bit = 0; bit < ROUND_1000.length * Byte.SIZE; bit++) {
            byte[] flipped = ROUND_1000.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(BeaconSignature.isOf(quicknet(KEY, 1000), flipped))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void bytesOfAnotherFormAreNoSignature() throws Obstacle {
        for (int length : new int[] {0, 1, 47, 49, 95, 96, 97}) {
            assertThat(BeaconSignature.isOf(quicknet(KEY, 1000), Arrays.copyOf(ROUND_1000, length)))
                    .as("%d bytes", length)
                    .isFalse();
        }
        byte[] infinity = new byte[48];
        infinity[0] = (byte) 0xc0;
        assertThat(BeaconSignature.isOf(quicknet(KEY, 1000), infinity)).isFalse();
    }

    /// The same point in its long form would give another seed.
    @Test
    void onlyOneFormOfAPointIsASignature() throws Obstacle {
        byte[] uncompressed = new P1_Affine(ROUND_1000).serialize();

        assertThat(uncompressed).hasSize(96);
        assertThat(BeaconSignature.isOf(quicknet(KEY, 1000), uncompressed)).isFalse();
    }

    @Test
    void theKeyOfAnotherChainSignsOtherRounds() throws Obstacle {
        TestChain chain = new TestChain();
        Beacon beacon = chain.at(1_806_552_000);

        assertThat(BeaconSignature.isOf(beacon, chain.sign(1000))).isTrue();
        assertThat(BeaconSignature.isOf(beacon, chain.sign(1001))).isFalse();
        assertThat(BeaconSignature.isOf(beacon, ROUND_1000)).isFalse();
    }

    /// Of the right form, and not on the curve.
    @Test
    void anythingElseIsNoKey() {
        assertThatThrownBy(() -> BeaconSignature.isOf(quicknet("83" + "cf".repeat(95), 1000), ROUND_1000))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("beacon.publicKey: no key");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
