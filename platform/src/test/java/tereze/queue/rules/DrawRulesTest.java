package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.queue.rules.QueueSamples.NUMBER;
import static tereze.queue.rules.QueueSamples.OPENS;
import static tereze.queue.rules.QueueSamples.OTHERS;
import static tereze.queue.rules.QueueSamples.SECRET;
import static tereze.queue.rules.QueueSamples.announced;
import static tereze.queue.rules.QueueSamples.committed;
import static tereze.queue.rules.QueueSamples.withBeacon;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.queue.Event;
import tereze.queue.EventAct;
import tereze.queue.EventAct.Secret;
import tereze.queue.EventCommand;

/// When the platform draws, and from which secrets.
class DrawRulesTest {
    private static final byte[] OURS = HexFormat.of().parseHex(SECRET);
    private static final byte[] THEIRS = HexFormat.of().parseHex(OTHERS);
    private static final Instant PATIENCE_ENDS = OPENS.plus(DrawRules.PATIENCE);

    /// What a node of the gate knows of another party's secret. Ours it never knows.
    private static List<Optional<byte[]>> node(byte[] theirs) {
        return List.of(Optional.empty(), Optional.of(theirs));
    }

    private static List<Secret> drawn(Event event, List<List<Optional<byte[]>>> revealed, Instant now) {
        return DrawRules.due(event, revealed, OURS, now).map(DrawRules::secrets).orElse(List.of());
    }

    @Test
    void withOurSecretAloneTheOrderIsDrawnAtTheOpeningAndNotBefore() {
        assertThat(drawn(announced(), List.of(), OPENS.minusNanos(1))).isEmpty();
        assertThat(drawn(announced(), List.of(), OPENS)).containsExactly(new Secret(0, SECRET));
    }

    @Test
    void theDrawDoesNotWaitWhenAllSecretsAreThere() {
        assertThat(drawn(committed(), List.of(node(THEIRS)), OPENS.minusNanos(1)))
                .isEmpty();
        assertThat(drawn(committed(), List.of(node(THEIRS)), OPENS))
                .containsExactly(new Secret(0, SECRET), new Secret(1, OTHERS));
    }

    @Test
    void aWithheldSecretHoldsTheDrawForAMinuteAndIsThenLeftOut() {
        assertThat(drawn(committed(), List.of(), PATIENCE_ENDS.minusNanos(1))).isEmpty();
        assertThat(drawn(committed(), List.of(), PATIENCE_ENDS)).containsExactly(new Secret(0, SECRET));
    }

    @Test
    void aSecretThatWasNotCommittedToCountsAsWithheld() {
        List<List<Optional<byte[]>>> another = List.of(node(OURS));

        assertThat(drawn(committed(), another, OPENS)).isEmpty();
        assertThat(drawn(committed(), another, PATIENCE_ENDS)).containsExactly(new Secret(0, SECRET));
    }

    /// A node that does not know the commitment yet, one without the secret, one with another, one with the right one.
    @Test
    void oneNodeThatKnowsTheSecretIsEnough() {
        List<List<Optional<byte[]>>> nodes = List.of(
                List.of(Optional.empty()), List.of(Optional.empty(), Optional.empty()), node(OURS), node(THEIRS));

        assertThat(drawn(committed(), nodes, OPENS)).containsExactly(new Secret(0, SECRET), new Secret(1, OTHERS));
    }

    @Test
    void anEventWithABeaconIsNotDrawnHere() {
        assertThat(DrawRules.due(withBeacon(), List.of(), OURS, PATIENCE_ENDS)).isEmpty();
    }

    @Test
    void theSecretsOfADrawKeepTheNumbersOfTheirCommitments() {
        Draw draw = new Draw(new EventId(NUMBER), Optional.empty(), List.of(Optional.empty(), Optional.of(THEIRS)));

        assertThat(DrawRules.secrets(draw)).containsExactly(new Secret(1, OTHERS));
    }

    @Test
    void whatIsDueIsWhatTheRulesOfTheEventAccept() {
        Draw draw =
                DrawRules.due(committed(), List.of(node(THEIRS)), OURS, OPENS).orElseThrow();
        List<Secret> secrets = DrawRules.secrets(draw);
        String seed = draw.seed().toString();

        assertThat(EventRules.decide(new EventCommand.Draw(seed, null, secrets), committed(), OPENS))
                .isEqualTo(Decision.accept(new EventAct.Drawn(seed, null, secrets, OPENS)));
    }
}
