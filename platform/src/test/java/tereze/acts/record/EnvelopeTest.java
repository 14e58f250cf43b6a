package tereze.acts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The reader of stored acts accepts the bytes that the writer made, and no others.
class EnvelopeTest {
    /// The length of the smallest envelope: format byte, nonce, length, nonce and id of the actor, number of parts.
    private static final int LEAST = 1 + 32 + 4 + 32 + 16 + 2;

    private static final Envelope SMALLEST =
            new Envelope(new byte[32], new byte[0], new Envelope.Blinded(new byte[32], new UUID(1, 2)), List.of());

    /// `HMAC-SHA256` of `Hi There` with a key of thirty-two bytes 0x0b, computed by another implementation.
    private static final String SECRET = "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7";

    @Property(tries = 200)
    void readsWhatItWrote(@ForAll("envelopes") Envelope envelope) {
        Envelope read = Envelope.fromBytes(envelope.toBytes());

        assertThat(read.nonce()).isEqualTo(envelope.nonce());
        assertThat(read.record()).isEqualTo(envelope.record());
        assertThat(read.toBytes()).isEqualTo(envelope.toBytes());
        assertThat(read.commitment()).isEqualTo(envelope.commitment());
        assertThat(read.parts()).hasSameSizeAs(envelope.parts());
        for (int i = 0; i < read.parts().size(); i++) {
            assertThat(read.parts().get(i).hash())
                    .isEqualTo(envelope.parts().get(i).hash());
        }
    }

    /// Printed codes depend on this value, so it must never change.
    @Test
    void aPartGivesAnotherSecretForEachPurposeAndAlwaysTheSame() {
        byte[] nonce = new byte[32];
        Arrays.fill(nonce, (byte) 0x0b);
        Envelope.Part part = new Envelope.Part(nonce, null, new byte[] {1});

        assertThat(part.secret("a")).hasSize(32).isEqualTo(part.secret("a")).isNotEqualTo(part.secret("b"));
        assertThat(HexFormat.of().formatHex(part.secret("Hi There"))).isEqualTo(SECRET);
        assertThat(new Envelope.Part(nonce, null, new byte[] {2}).secret("a")).isEqualTo(part.secret("a"));
    }

    @Property(tries = 200)
    void refusesTruncatedBytes(@ForAll("envelopes") Envelope envelope, @ForAll @IntRange(max = 10_000) int cut) {
        byte[] stored = envelope.toBytes();

        assertThatThrownBy(() -> Envelope.fromBytes(Arrays.copyOf(stored, cut % stored.length)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void refusesBytesLeftOver(@ForAll("envelopes") Envelope envelope, @ForAll @Size(min = 1, max = 40) byte[] more) {
        byte[] stored = envelope.toBytes();
        byte[] longer = Arrays.copyOf(stored, stored.length + more.length);
        System.arraycopy(more, 0, longer, stored.length, more.length);

        assertThatThrownBy(() -> Envelope.fromBytes(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    /// For any bytes, the reader refuses them or returns an envelope that writes the same bytes. It allocates no
    /// more memory than the bytes fill.
    @Property(tries = 500)
    void takesNothingFromForeignBytes(@ForAll @Size(max = 200) byte[] foreign, @ForAll boolean begunWell) {
        if (begunWell && foreign.length > 0) {
            foreign[0] = (byte) (foreign[0] & Envelope.FORMAT);
        }
        try {
            assertThat(Envelope.fromBytes(foreign).toBytes()).isEqualTo(foreign);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(":");
        } catch (WrittenByNewerVersion unknown) {
            assertThat(foreign[0]).isNotIn((byte) 0, Envelope.FORMAT);
        }
    }

    /// Not as damaged bytes: a node of a newer version wrote them.
    @Test
    void knowsTheFormatOfANewerVersion() {
        byte[] stored = SMALLEST.toBytes();
        assertThat(stored).hasSize(LEAST);
        for (int format : new int[] {1, 3, 255}) {
            stored[0] = (byte) format;

            assertThatThrownBy(() -> Envelope.fromBytes(stored))
                    .isInstanceOf(WrittenByNewerVersion.class)
                    .hasMessage("stored format " + format);
        }
    }

    @Test
    void refusesALengthBelowZeroOrBeyondTheBytes() {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 3}) {
            byte[] stored = SMALLEST.toBytes();
            ByteBuffer.wrap(stored).putInt(1 + 32, length);

            assertThatThrownBy(() -> Envelope.fromBytes(stored)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        Arbitrary<byte[]> nonce = Arbitraries.bytes().array(byte[].class).ofSize(32);
        Arbitrary<byte[]> text = Arbitraries.bytes().array(byte[].class).ofMaxSize(120);
        Arbitrary<UUID> id = Arbitraries.create(UUID::randomUUID);
        Arbitrary<Envelope> blinded = Combinators.combine(
                        nonce,
                        text,
                        Combinators.combine(nonce, id).as(Envelope.Blinded::new),
                        Combinators.combine(nonce, id, text)
                                .as(Envelope.Part::new)
                                .list()
                                .ofMaxSize(4))
                .as(Envelope::new);
        Arbitrary<Envelope> withNames = Combinators.combine(
                        nonce,
                        text,
                        Combinators.combine(nonce, text)
                                .as((salt, said) -> new Envelope.Part(salt, null, said))
                                .list()
                                .ofMaxSize(4))
                .as((salt, record, parts) -> new Envelope(salt, record, null, parts));
        return Arbitraries.oneOf(blinded, withNames);
    }
}
