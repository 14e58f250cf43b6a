package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.queue.rules.QueueSamples.NOW;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.queue.SealAct;
import tereze.queue.SealChain;
import tereze.queue.SealRefusal;
import tereze.queue.store.SealTable;
import tereze.testing.Decided;

class SealRulesTest {
    private static final EventId EVENT = new EventId(7);
    private static final int NODE = 3;
    private static final long FIRST = 1_800_000_000L;

    /// A chain with one person in each second.
    private static List<Seal> chain(int length) {
        List<Seal> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(seal(NODE, FIRST + i, i, chain.isEmpty() ? null : chain.getLast()));
        }
        return chain;
    }

    private static Seal seal(int node, long second, int person, @Nullable Seal before) {
        return Seal.of(
                EVENT,
                node,
                second,
                List.of(new RosterEntry(new Pid(1, person), second * 1_000)),
                before == null ? null : before.hash());
    }

    private static @Nullable SealChain after(Decision<SealAct, SealRefusal> decision, @Nullable SealChain before) {
        return decision instanceof Decision.Accepted<SealAct, SealRefusal>(var acts)
                ? SealTable.SEALS.replay(SealChain.idOf(7, NODE), before, acts)
                : before;
    }

    @Test
    void goesOnAfterAStopWithoutAGapOrARepeat() {
        List<Seal> all = chain(250);
        SealChain chain = after(SealRules.seal(7, NODE, all.subList(0, 10), null, NOW), null);
        assertThat(chain)
                .isEqualTo(new SealChain(
                        SealChain.idOf(7, NODE),
                        7,
                        NODE,
                        FIRST + 9,
                        all.get(9).hash().toString(),
                        10));
        chain = after(SealRules.seal(7, NODE, all, chain, NOW), chain);
        assertThat(chain).extracting(SealChain::total).isEqualTo(110);
        chain = after(SealRules.seal(7, NODE, all, chain, NOW), chain);
        chain = after(SealRules.seal(7, NODE, all, chain, NOW), chain);
        assertThat(chain)
                .extracting(SealChain::total, SealChain::head)
                .containsExactly(250, all.getLast().hash().toString());
        assertThat(Decided.word(SealRules.seal(7, NODE, all, chain, NOW))).isEqualTo("!NothingNew");
    }

    /// A roster that was changed: a seal of another node, a gap, another person in a second that is sealed.
    @Test
    void refusesAChainThatWasChanged() {
        List<Seal> all = chain(5);
        SealChain two = after(SealRules.seal(7, NODE, all.subList(0, 2), null, NOW), null);
        assertThat(Decided.word(SealRules.seal(7, NODE, all.subList(3, 5), two, NOW)))
                .isEqualTo("!Broken");
        assertThat(Decided.word(SealRules.seal(7, NODE, all.subList(2, 5), null, NOW)))
                .isEqualTo("!Broken");
        assertThat(Decided.word(SealRules.seal(8, NODE, all.subList(2, 5), two, NOW)))
                .isEqualTo("!Broken");
        assertThat(Decided.word(SealRules.seal(7, 4, all.subList(2, 5), two, NOW)))
                .isEqualTo("!Broken");
        Seal forged = seal(NODE, FIRST + 2, 99, seal(NODE, FIRST + 1, 98, all.getFirst()));
        assertThat(Decided.word(SealRules.seal(7, NODE, List.of(forged), two, NOW)))
                .isEqualTo("!Broken");
    }

    @Test
    void twoSealsOfOneSecondAreNoChain() {
        Seal first = seal(NODE, FIRST, 1, null);
        Seal second = seal(NODE, FIRST, 2, first);

        assertThat(Decided.word(SealRules.seal(7, NODE, List.of(first, second), null, NOW)))
                .isEqualTo("!Broken");
    }
}
