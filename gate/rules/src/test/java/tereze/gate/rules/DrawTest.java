package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.CURSOR_KEY;
import static tereze.gate.rules.Example.DRAW;
import static tereze.gate.rules.Example.EVENT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tereze.journal.Hash;

class DrawTest {
    private static final byte[] OTHER = {1, 2, 3};
    private static final List<Hash> COMMITMENTS = List.of(Hash.ofContent(Example.secret()), Hash.ofContent(OTHER));

    @Test
    void hasThePublishedTag() {
        assertThat(DRAW.tag(CURSOR_KEY)).hasToString("1efe3af6e988427734db0aa4050d728e");
        assertThat(DRAW.isSigned(DRAW.tag(CURSOR_KEY), CURSOR_KEY)).isTrue();
    }

    @Test
    void isRefusedIfOneBitOfItsTagIsAnother() {
        assertThat(Flips.ofBytes(DRAW.tag(CURSOR_KEY).bytes()))
                .hasSize(128)
                .noneMatch(bytes -> DRAW.isSigned(Tag.of(bytes), CURSOR_KEY));
    }

    @Test
    void isRefusedIfOneBitOfWhatItComesFromIsAnother() {
        Tag tag = DRAW.tag(CURSOR_KEY);

        assertThat(Flips.ofBytes(Example.secret()))
                .noneMatch(secret ->
                        new Draw(EVENT, Optional.empty(), List.of(Optional.of(secret))).isSigned(tag, CURSOR_KEY));
        assertThat(new Draw(new EventId(8), Optional.empty(), DRAW.secrets()).isSigned(tag, CURSOR_KEY))
                .isFalse();
        assertThat(new Draw(EVENT, Optional.of(new byte[48]), DRAW.secrets()).isSigned(tag, CURSOR_KEY))
                .isFalse();
    }

    @Test
    void namesTheSecretsThatNobodyCommittedTo() {
        assertThat(draw(Optional.of(Example.secret()), Optional.of(OTHER)).notCommitted(COMMITMENTS))
                .isEmpty();
        assertThat(draw(Optional.empty(), Optional.of(OTHER)).notCommitted(COMMITMENTS))
                .isEmpty();
        assertThat(draw(Optional.of(OTHER), Optional.of(OTHER)).notCommitted(COMMITMENTS))
                .containsExactly(0);
        assertThat(draw(Optional.empty()).notCommitted(COMMITMENTS)).containsExactly(1);
        assertThat(draw(Optional.empty(), Optional.empty(), Optional.of(OTHER)).notCommitted(COMMITMENTS))
                .containsExactly(2);
    }

    @Test
    void aMissingSecretIsSkipped() {
        assertThat(draw(Optional.empty(), Optional.of(OTHER)).seed())
                .isEqualTo(Seed.of(EVENT, Optional.empty(), List.of(OTHER)));
    }

    @Test
    void hasRandomnessIfNobodyCouldKnowItBefore() {
        assertThat(draw(Optional.empty(), Optional.of(OTHER)).hasRandomness()).isTrue();
        assertThat(new Draw(EVENT, Optional.of(OTHER), List.of(Optional.empty())).hasRandomness())
                .isTrue();
        assertThat(draw(Optional.empty(), Optional.empty()).hasRandomness()).isFalse();
    }

    @Test
    void findsTheCommitmentOfASecret() {
        assertThat(Draw.commitmentOf(OTHER, COMMITMENTS)).hasValue(1);
        assertThat(Draw.commitmentOf(new byte[] {1, 2}, COMMITMENTS)).isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Draw draw(Optional<byte[]>... secrets) {
        return new Draw(EVENT, Optional.empty(), List.of(secrets));
    }
}
