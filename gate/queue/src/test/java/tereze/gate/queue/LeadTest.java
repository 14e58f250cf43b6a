package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Breaker.Signal;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Cursor.State;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Shares;

class LeadTest {
    private static final Instant OPENS = Instant.ofEpochSecond(1_806_552_000);
    private static final long T0 = OPENS.toEpochMilli();
    private static final Schedule SCHEDULE =
            new Schedule(OPENS.minusSeconds(3_600), OPENS, OPENS.plusSeconds(86_400), Duration.ofDays(3));
    private static final List<Line> MANY = lines(10_000, 1_000, 1_000);

    static Stream<Arguments> shares() {
        return Stream.of(
                // waiting in each lane, released of each in one second
                arguments(new int[] {10_000, 1_000, 1_000}, new double[] {80, 15, 5}),
                arguments(new int[] {10_000, 0, 0}, new double[] {100, 0, 0}),
                arguments(new int[] {10_000, 1_000, 0}, new double[] {84.2105, 15.7895, 0}),
                arguments(new int[] {10, 1_000, 2}, new double[] {10, 88, 2}),
                arguments(new int[] {0, 0, 0}, new double[] {0, 0, 0}),
                arguments(new int[] {3, 2, 1}, new double[] {3, 2, 1}));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void sharesASecondAmongTheLanes(int[] waiting, double[] released) {
        List<Line> lines = lines(waiting);
        Lead after = lead(100).after(Signal.QUIET, true, lines, T0 + 1_000);

        assertThat(ahead(after, lines)).containsExactly(released, within(1e-3));
        assertThat(after.state()).isEqualTo(State.OPEN);
    }

    static Stream<Arguments> healths() {
        // a letter a second: + alive, - dead; then what is said and released in the last second, of 100
        return Stream.of(
                arguments("+", State.OPEN, 100),
                arguments("--", State.OPEN, 100),
                arguments("--+--", State.OPEN, 100),
                arguments("---", State.DOWN, 0),
                arguments("---------------", State.DOWN, 0),
                arguments("---+", State.OPEN, 10),
                arguments("---+++++++++++", State.OPEN, 20),
                arguments("---+++++++++++++++++++++", State.OPEN, 40),
                arguments("---+++++++++++++++++++++++++++++++", State.OPEN, 80),
                arguments("---+++++++++++++++++++++++++++++++++++", State.OPEN, 100),
                arguments("---++++-", State.DOWN, 0),
                arguments("---++++-+", State.OPEN, 10));
    }

    /// What a writer that was killed wrote last, and what the next one releases in its first two good seconds.
    @ParameterizedTest
    @CsvSource({"OPEN, 100, 100, 100", "OPEN, 40, 42, 45", "OPEN, 3, 10, 11", "DOWN, 0, 10, 10", "PAUSED, 0, 100, 100"})
    void goesOnWhereAKilledWriterWas(State state, int rate, int first, int second) {
        Lead lead = lead(100)
                .resuming(
                        new Cursor(
                                new EventId(7), 1, 1, T0, state, rate, lead(100).cursors(), null),
                        T0)
                .after(Signal.ALIVE, true, MANY, T0 + 1_000);
        assertThat((int) lead.rate()).isEqualTo(first);
        // It doubles in ten seconds.
        assertThat((int) lead.after(Signal.ALIVE, true, MANY, T0 + 2_000).rate())
                .isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("healths")
    void stopsForADeadSiteAndBeginsAgainCarefully(String health, State state, int released) {
        Lead before = lead(100);
        Lead lead = before;
        for (int second = 0; second < health.length(); second++) {
            before = lead;
            lead = lead.after(
                    health.charAt(second) == '+' ? Signal.ALIVE : Signal.DEAD, true, MANY, T0 + 1_000L * (second + 1));
        }

        assertThat(lead.state()).isEqualTo(state);
        assertThat(lead.rate()).isCloseTo(released, within(1e-6));
        assertThat(ahead(lead, MANY)[0] - ahead(before, MANY)[0]).isCloseTo(0.8 * released, within(1e-3));
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                arguments(-1L, State.CLOSED),
                arguments(0L, State.OPEN),
                arguments(86_400_000L + 3 * 86_400_000L - 1, State.OPEN),
                arguments(86_400_000L + 3 * 86_400_000L, State.CLOSED));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void isOpenWhileTicketsAreGood(long sinceOpening, State state) {
        Lead lead = Lead.startingAt(none(), settings(100), T0 + sinceOpening - 1_000)
                .after(Signal.ALIVE, true, MANY, T0 + sinceOpening);

        assertThat(lead.state()).isEqualTo(state);
        assertThat(ahead(lead, MANY)[0]).isCloseTo(state == State.OPEN ? 80 : 0, within(1e-3));
    }

    static Stream<Arguments> delays() {
        return Stream.of(
                arguments(1_000L, 100.0),
                arguments(500L, 50.0),
                arguments(1_700L, 170.0),
                arguments(60_000L, 200.0),
                arguments(0L, 0.0),
                arguments(-5_000L, 0.0));
    }

    @ParameterizedTest
    @MethodSource("delays")
    void releasesWhatTheTimeSinceTheLastSecondAllows(long millis, double released) {
        List<Line> one = lines(10_000, 0, 0);

        assertThat(ahead(lead(100).after(Signal.ALIVE, true, one, T0 + millis), one)[0])
                .isCloseTo(released, within(1e-3));
    }

    @Test
    void movesNobodyBeforeTheDraw() {
        Lead lead = lead(100).after(Signal.ALIVE, false, MANY, T0 + 1_000);

        assertThat(lead.state()).isEqualTo(State.OPEN);
        assertThat(lead.cursors()).isEqualTo(none());
    }

    @Test
    void goesOnFromTheLotteryToThoseWhoArrivedLater() {
        List<Line> lines =
                List.of(Line.of(50, Arrivals.of(new long[] {T0 / 1_000 + 3}, new int[] {100})), line(0), line(0));
        Lead lead = lead(40);
        double[] expected = {40, 80, 120, 150, 150};
        for (int second = 0; second < expected.length; second++) {
            lead = lead.after(Signal.ALIVE, true, lines, T0 + 1_000L * (second + 1));
            assertThat(ahead(lead, lines)[0]).as("second %d", second).isCloseTo(expected[second], within(1e-3));
        }
    }

    @Test
    void noLaneFalls() {
        Ord far = new Ord(Long.MIN_VALUE + 5);
        Lead lead = lead(100).notBehind(List.of(far, Ord.FIRST, far)).notBehind(none());

        assertThat(lead.cursors()).containsExactly(far, Ord.FIRST, far);
        assertThat(lead.after(Signal.ALIVE, true, MANY, T0 + 1_000).cursors()).satisfies(cursors -> {
            assertThat(cursors.getFirst()).isEqualTo(far);
            assertThat(cursors.getLast()).isEqualTo(far);
        });
    }

    @Test
    void endsPausedWhereItIs() {
        Lead lead = lead(100).after(Signal.ALIVE, true, MANY, T0 + 1_000);
        Lead paused = lead.paused(T0 + 1_500);

        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.rate()).isZero();
        assertThat(paused.cursors()).isEqualTo(lead.cursors());
    }

    private static Lead lead(int perSecond) {
        return Lead.startingAt(none(), settings(perSecond), T0);
    }

    private static Lead.Settings settings(int perSecond) {
        return new Lead.Settings(SCHEDULE, new Shares(List.of(80, 15, 5)), perSecond);
    }

    private static List<Ord> none() {
        return List.of(Ord.FIRST, Ord.FIRST, Ord.FIRST);
    }

    private static double[] ahead(Lead lead, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToDouble(lane -> lines.get(lane).ahead(lead.cursors().get(lane)))
                .toArray();
    }

    private static List<Line> lines(int... lottery) {
        return IntStream.of(lottery).mapToObj(LeadTest::line).toList();
    }

    private static Line line(long lottery) {
        return Line.of(lottery, Arrivals.NONE);
    }
}
