package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.queue.rules.QueueSamples.CLOSES;
import static tereze.queue.rules.QueueSamples.ID;
import static tereze.queue.rules.QueueSamples.NOW;
import static tereze.queue.rules.QueueSamples.NUMBER;
import static tereze.queue.rules.QueueSamples.OPENS;
import static tereze.queue.rules.QueueSamples.OTHERS;
import static tereze.queue.rules.QueueSamples.SECRET;
import static tereze.queue.rules.QueueSamples.after;
import static tereze.queue.rules.QueueSamples.announced;
import static tereze.queue.rules.QueueSamples.committed;
import static tereze.queue.rules.QueueSamples.draw;
import static tereze.queue.rules.QueueSamples.drawn;
import static tereze.queue.rules.QueueSamples.planned;
import static tereze.queue.rules.QueueSamples.planning;
import static tereze.queue.rules.QueueSamples.sha256;
import static tereze.queue.rules.QueueSamples.withBeacon;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.journal.Hash;
import tereze.queue.Event;
import tereze.queue.EventAct;
import tereze.queue.EventAct.Secret;
import tereze.queue.EventCommand;
import tereze.queue.EventCommand.Commit;
import tereze.queue.EventCommand.Reveal;
import tereze.testing.Decided;

/// What [EventLifecycleTest] does not say of the rules of events.
class EventRulesTest {
    private static final String SIGNATURE = "0d".repeat(48);
    private static final Secret OURS = new Secret(0, SECRET);
    private static final Secret THEIRS = new Secret(1, OTHERS);

    private static String word(EventCommand command, Event event) {
        return Decided.word(EventRules.decide(command, event, OPENS));
    }

    /// The command to draw, with the seed that follows.
    ///
    /// @param secrets one for each commitment, from the first on
    private static EventCommand signed(@Nullable String signature, List<Secret> secrets) {
        Draw draw = new Draw(
                new EventId(NUMBER),
                Optional.ofNullable(signature).map(HexFormat.of()::parseHex),
                secrets.stream()
                        .map(one -> Optional.of(HexFormat.of().parseHex(one.secret())))
                        .toList());
        return new EventCommand.Draw(draw.seed().toString(), signature, secrets);
    }

    @Test
    void anAgencyCommitsOnceAndASecretIsCommittedToOnce() {
        String another = sha256("01".repeat(32));

        assertThat(Decided.word(EventRules.decide(new Commit("interior", another), committed(), NOW)))
                .isEqualTo("!CommittedAlready");
        assertThat(Decided.word(EventRules.decide(new Commit("education", sha256(OTHERS)), committed(), NOW)))
                .isEqualTo("!CommittedAlready");
        assertThat(Decided.word(EventRules.decide(new Commit("education", another), committed(), NOW)))
                .isEqualTo("Committed");
    }

    @Test
    void eightAgenciesCommitAtMost() {
        Event event = announced();
        for (int party = 0; party < Event.MOST_COMMITMENTS; party++) {
            event = after(event, NOW, new Commit("agency-" + party, sha256("0" + party)));
        }

        assertThat(Decided.word(EventRules.decide(new Commit("another", sha256("99")), event, NOW)))
                .isEqualTo("!TooMany");
    }

    @Test
    void aSecretThatIsNoHexadecimalNumberWasNotCommittedTo() {
        assertThat(word(new Reveal("secret"), announced())).isEqualTo("!NotCommitted");
        assertThat(word(new EventCommand.Draw("00", null, List.of(new Secret(0, "secret"))), announced()))
                .isEqualTo("!NotCommitted");
    }

    @Test
    void aSecretWithoutACommitmentOrInAnothersPlaceIsRefused() {
        assertThat(word(draw(List.of(OURS, THEIRS)), announced())).isEqualTo("!NotCommitted");
        assertThat(word(new EventCommand.Draw("00", null, List.of(new Secret(-1, SECRET))), announced()))
                .isEqualTo("!NotCommitted");
        assertThat(word(draw(List.of(new Secret(0, OTHERS), new Secret(1, SECRET))), committed()))
                .isEqualTo("!NotCommitted");
        assertThat(word(draw(List.of(OURS, THEIRS)), committed())).isEqualTo("Drawn");
    }

    @Test
    void aSeedThatDoesNotFollowFromTheSecretsIsRefused() {
        assertThat(word(new EventCommand.Draw("00".repeat(32), null, List.of(OURS)), announced()))
                .isEqualTo("!NotCommitted");
    }

    @Test
    void anEventHasASignatureExactlyIfItHasABeacon() {
        assertThat(word(signed(SIGNATURE, List.of(OURS)), withBeacon())).isEqualTo("Drawn");
        assertThat(word(signed(SIGNATURE, List.of()), withBeacon()))
                .as("the beacon alone is random too")
                .isEqualTo("Drawn");
        assertThat(word(signed(null, List.of(OURS)), withBeacon())).isEqualTo("!NotCommitted");
        assertThat(word(signed(SIGNATURE, List.of(OURS)), announced())).isEqualTo("!NotCommitted");
    }

    @Test
    void ourCommitmentIsTheFirst() {
        assertThat(EventRules.commitments(committed()))
                .containsExactly(Hash.parse(sha256(SECRET)), Hash.parse(sha256(OTHERS)));
    }

    @Test
    void aPlannedEventHasNoCommitmentsYet() {
        assertThatThrownBy(() -> EventRules.commitments(planned()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event 7: planned (expected: announced)");
    }

    @Test
    void theFirstActOfAnEventIsItsPlanAndNoOther() {
        assertThatThrownBy(() -> EventEvolution.evolve(ID, null, new EventAct.Closed(CLOSES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: the first is Closed (expected: Planned)");
        assertThatThrownBy(() -> EventEvolution.evolve(ID, planned(), planning(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: the first again (expected: an act of an event)");
    }

    @Test
    void theSecretIsRevealedAlsoAfterTheDraw() {
        Event early = after(announced(), OPENS, draw(List.of(OURS)));

        assertThat(word(new Reveal(SECRET), early)).isEqualTo("Revealed");
        assertThat(word(new Reveal(SECRET), drawn())).as("once").isEqualTo("!NotNext");
    }
}
