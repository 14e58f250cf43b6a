package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.queue.rules.QueueSamples.NOW;
import static tereze.queue.rules.QueueSamples.NUMBER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tereze.api.Text;
import tereze.catalogue.Availability;
import tereze.catalogue.Availability.Edition;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Breaker;
import tereze.gate.rules.Controller;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Line;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Sample;

/// What the platform sends to the gate, second by second.
class LeadRulesTest {
    private static final long MILLIS = NOW.toEpochMilli();
    private static final int MOST_PER_SECOND = 100;
    private static final int PER_DAY = 0;
    private static final Text REASON = new Text("Жөндеу", "Ремонт", "Repair");
    private static final Availability.Paused PAUSED =
            new Availability.Paused(Edition.UNSIGNED, NOW, REASON, NOW, REASON, "education");

    /// A thousand people in the lottery of the public lane, ten at desks, nobody else.
    private static final List<Line> LINES = new Counts(Map.of(1, List.of(lane(1_000), lane(10), lane(0)))).lines();

    private static Counts.Issued lane(long lottery) {
        return new Counts.Issued(lottery, Arrivals.NONE);
    }

    private static Sample quiet() {
        return new Sample(List.of(), 0, 0, 0, 0, 0);
    }

    private static final List<Ord> NOBODY = List.of(Ord.FIRST, Ord.FIRST, Ord.FIRST);

    private static Sample answered() {
        return new Sample(List.of(), 0, 20, 0, 0, 40);
    }

    private static Cursor held(long first, long second, long third) {
        List<Ord> reached = List.of(new Ord(first), new Ord(second), new Ord(third));
        return new Cursor(new EventId(NUMBER), 1, 1, MILLIS, Cursor.State.OPEN, 1, reached, null);
    }

    /// Also where a gate has lost its disk.
    @Test
    void aWriterNeverBeginsBehindTheWriterBefore() {
        List<Ord> before = List.of(new Ord(6), new Ord(3), Ord.FIRST);
        assertThat(LeadRules.beginning(before, List.of(held(5, 9, 1)), PER_DAY, MOST_PER_SECOND, MILLIS)
                        .cursors())
                .containsExactly(new Ord(6), new Ord(9), new Ord(1));
    }

    private static Controller begun() {
        return LeadRules.beginning(NOBODY, List.of(), PER_DAY, MOST_PER_SECOND, MILLIS);
    }

    private static Controller moved() {
        Controller controller = begun();
        for (int second = 1; second <= 30; second++) {
            controller = LeadRules.next(controller, false, answered(), LINES, MILLIS + second * 1_000L);
        }
        return controller;
    }

    @Test
    void aWriterBeginsWithTheUsersOfTheRehearsal() {
        assertThat(LeadRules.beginning(NOBODY, List.of(), 20_000, MOST_PER_SECOND, MILLIS)
                        .limit()
                        .limit())
                .isEqualTo(312.5);
        assertThat(begun().limit().limit()).isEqualTo(20);
        assertThat(LeadRules.firstUsers(Integer.MAX_VALUE)).isEqualTo(20_000);
    }

    @Test
    void aWriterBeginsAtTheFirstPlaceWhereNoNodeHoldsACursor() {
        assertThat(begun().cursors()).containsExactly(Ord.FIRST, Ord.FIRST, Ord.FIRST);
    }

    @Test
    void aWriterGoesOnInEachLaneWhereTheFurthestNodeIs() {
        Controller controller =
                LeadRules.beginning(NOBODY, List.of(held(7, 2, -1), held(5, 9, 1)), PER_DAY, MOST_PER_SECOND, MILLIS);

        assertThat(controller.cursors())
                .as("places have no sign, so the last place of all is the furthest")
                .containsExactly(new Ord(7), new Ord(9), new Ord(-1));
        assertThat(controller.settings().mostPerSecond()).isEqualTo(MOST_PER_SECOND);
        assertThat(controller.settings().shares().percent()).isEqualTo(LeadRules.SHARES);
    }

    @Test
    void aSecondMovesTheLanesInWhichSomebodyWaits() {
        Controller next = LeadRules.next(begun(), false, quiet(), LINES, MILLIS + 1_000);

        assertThat(next.cursors().get(0)).isGreaterThan(Ord.FIRST);
        assertThat(next.cursors().get(1)).isGreaterThan(Ord.FIRST);
        assertThat(next.cursors().get(2)).isEqualTo(Ord.FIRST);
    }

    @Test
    void aPausedServiceMovesNobodyAndKeepsItsLimit() {
        Controller before = moved();
        Controller paused = LeadRules.next(before, true, answered(), LINES, MILLIS + 31_000);

        assertThat(paused.cursors()).isEqualTo(before.cursors());
        assertThat(paused.limit()).isEqualTo(before.limit());
        assertThat(paused.settings()).isEqualTo(before.settings());
        assertThat(paused.rate()).isZero();
    }

    /// However long the pause was: the first tenth of the rate is counted from its last second.
    @Test
    void aServiceBeginsCarefullyAfterAPause() {
        Controller paused = moved();
        for (int second = 31; second <= 90; second++) {
            paused = LeadRules.next(paused, true, quiet(), LINES, MILLIS + second * 1_000L);
        }

        assertThat(paused.breaker()).isEqualTo(new Breaker.HalfOpen(MOST_PER_SECOND, MILLIS + 90_000));
        assertThat(LeadRules.next(paused, false, answered(), LINES, MILLIS + 91_000)
                        .rate())
                .isPositive()
                .isLessThan(MOST_PER_SECOND * 0.11);
    }

    @Test
    void theCursorOfAnOpenServiceHasARateAndNoNote() {
        Cursor cursor = LeadRules.cursor(moved(), NUMBER, 4, 5, null, MILLIS);

        assertThat(cursor.event()).isEqualTo(new EventId(NUMBER));
        assertThat(cursor.epoch()).isEqualTo(4);
        assertThat(cursor.seq()).isEqualTo(5);
        assertThat(cursor.atMillis()).isEqualTo(MILLIS);
        assertThat(cursor.state()).isEqualTo(Cursor.State.OPEN);
        assertThat(cursor.rate()).isPositive();
        assertThat(cursor.note()).isNull();
    }

    @Test
    void theCursorOfAPausedServiceSaysWhyInThreeLanguages() {
        Controller controller = moved();

        assertThat(LeadRules.cursor(controller, NUMBER, 4, 5, PAUSED, MILLIS))
                .isEqualTo(new Cursor(
                        new EventId(NUMBER),
                        4,
                        5,
                        MILLIS,
                        Cursor.State.PAUSED,
                        0,
                        controller.cursors(),
                        new Note("Жөндеу", "Ремонт", "Repair")));
    }

    @Test
    void thoseWhoseTurnItWasAreCountedInAllLanes() {
        Controller half =
                LeadRules.beginning(NOBODY, List.of(held(1L << 62, 1L << 62, 0)), PER_DAY, MOST_PER_SECOND, MILLIS);

        assertThat(LeadRules.released(begun(), LINES)).isZero();
        assertThat(LeadRules.released(half, LINES)).isEqualTo(505);
        assertThat(LeadRules.arrived(LINES)).isEqualTo(1_010);
        assertThat(LeadRules.arrived(Counts.NONE.lines())).isZero();
    }
}
