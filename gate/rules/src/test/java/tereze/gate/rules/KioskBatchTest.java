package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.gate.rules.Example.EVENT;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.KioskBatch.Wrong;

class KioskBatchTest {
    private static final int KIOSK = 900;
    private static final long NOW = 10_000;

    private static final RosterEntry ONE = entry(1, 1_100);
    private static final RosterEntry TWO = entry(2, 1_900);
    private static final RosterEntry THREE = entry(3, 5_500);
    private static final Seal FIRST = seal(null, ONE, TWO);
    private static final Seal NEXT = seal(FIRST, THREE);

    private static RosterEntry entry(int person, long millis) {
        return new RosterEntry(new Pid(person, person), millis);
    }

    private static Seal seal(@Nullable Seal before, RosterEntry... entries) {
        return Seal.of(EVENT, KIOSK, entries[0].second(), List.of(entries), before == null ? null : before.hash());
    }

    private static Optional<Wrong> check(@Nullable Seal before, List<RosterEntry> entries, List<Seal> seals) {
        return new KioskBatch(EVENT, KIOSK, 0, entries, seals).check(Optional.ofNullable(before), NOW);
    }

    @Test
    void isTakenIfItIsTheNextPartOfTheChain() {
        assertThat(check(null, List.of(ONE, TWO, THREE), List.of(FIRST, NEXT))).isEmpty();
        assertThat(check(FIRST, List.of(THREE), List.of(NEXT))).isEmpty();
        assertThat(check(FIRST, List.of(), List.of())).isEmpty();
    }

    @Test
    void isRefusedWithAGapOrARepetition() {
        assertThat(check(null, List.of(THREE), List.of(NEXT))).contains(Wrong.SEALS);
        assertThat(check(NEXT, List.of(THREE), List.of(NEXT))).contains(Wrong.SEALS);
        assertThat(check(NEXT, List.of(ONE, TWO), List.of(FIRST))).contains(Wrong.SEALS);
        assertThat(check(null, List.of(THREE, ONE, TWO), List.of(NEXT, FIRST))).contains(Wrong.SEALS);
    }

    @Test
    void isRefusedIfItIsNotWhatIsSealed() {
        RosterEntry other = entry(9, TWO.arrivedMillis());
        assertThat(check(null, List.of(ONE, other), List.of(FIRST))).contains(Wrong.SEALS);
        assertThat(check(null, List.of(ONE), List.of(FIRST))).contains(Wrong.SEALS);
        assertThat(check(null, List.of(ONE, TWO, THREE), List.of(FIRST))).contains(Wrong.SEALS);
        assertThat(check(null, List.of(ONE, TWO), List.of(FIRST, NEXT))).contains(Wrong.SEALS);
        Seal ofAnotherNode = Seal.of(EVENT, KIOSK + 1, ONE.second(), List.of(ONE, TWO), null);
        assertThat(check(null, List.of(ONE, TWO), List.of(ofAnotherNode))).contains(Wrong.SEALS);
        Seal ofAnotherEvent = Seal.of(new EventId(8), KIOSK, ONE.second(), List.of(ONE, TWO), null);
        assertThat(check(null, List.of(ONE, TWO), List.of(ofAnotherEvent))).contains(Wrong.SEALS);
    }

    @Test
    void isRefusedIfItIsOfTheFuture() {
        RosterEntry now = entry(4, NOW);
        RosterEntry future = entry(4, NOW + 1);
        assertThat(check(null, List.of(now), List.of(seal(null, now)))).isEmpty();
        assertThat(check(null, List.of(future), List.of(seal(null, future)))).contains(Wrong.TIME);
    }

    @Test
    void anEntryCountsIfItIsNotOlderThanTheLastHandIn() {
        assertThat(KioskBatch.counts(ONE, 0)).isTrue();
        assertThat(KioskBatch.counts(ONE, ONE.arrivedMillis() + 5_000)).isTrue();
        assertThat(KioskBatch.counts(ONE, ONE.arrivedMillis() + 5_001)).isFalse();
    }

    @Test
    void isOfAKiosk() {
        for (int node : new int[] {-1, 0, 899, 65_536, 66_436}) {
            assertThatThrownBy(() -> new KioskBatch(EVENT, node, 0, List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("900 to 65535");
        }
    }
}
