package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ControllerTest {
    private static final Controller.Settings SETTINGS =
            new Controller.Settings(1_000, 50, new Shares(List.of(80, 15, 5)));
    /// It has seen what is usual.
    private static final Gradient2 USUAL = new Gradient2(100, 100, 100, 1_000, 10);

    private static final Controller START = startingAt(USUAL);

    /// After the slow beginning.
    private static final long WARM = 60_000;

    private static final List<Line> LINES = List.of(line(10_000), line(1_000), line(0));
    private static final Sample NOBODY = new Sample(List.of(), 0, 0, 0, 0, 0);

    @Test
    void fillsWhatIsMissingWithinTenSeconds() {
        Controller first = warm().after(NOBODY, LINES, WARM);

        assertThat(first.rate()).isCloseTo(10, within(1e-6));
        assertThat(first.cursors().get(0)).isEqualTo(line(10_000).at(10 * 80 / 95.0));
        assertThat(first.cursors().get(1)).isEqualTo(line(1_000).at(10 * 15 / 95.0));
        assertThat(first.cursors().get(2)).isEqualTo(Ord.FIRST);
        assertThat(warm().after(sample(60, 100, 0, 100), LINES, WARM).limit().limit())
                .isGreaterThan(100);
        assertThat(warm().after(sample(100, 100, 0, 300), LINES, WARM).rate()).isZero();
    }

    /// Ten on their way are nearly as good as ten who are there.
    @Test
    void waitsForThoseWhoAreOnTheirWay() {
        Controller first = warm().after(NOBODY, LINES, WARM);

        assertThat(first.after(NOBODY, LINES, WARM + 1_000).rate()).isBetween(9.0, 9.2);
        assertThat(first.after(sample(10, 10, 0, 100), LINES, WARM + 1_000).rate())
                .isBetween(8.0, 8.3);
        assertThat(first.after(came(10, first), LINES, WARM + 1_000).rate()).isBetween(9.0, 9.4);
    }

    @Test
    void beginsSlowly() {
        Controller wide = startingAt(Gradient2.startingAt(900, 100, 1_000));

        assertThat(wide.after(NOBODY, LINES, 0).rate()).isCloseTo(5, within(1e-6));
        assertThat(wide.after(NOBODY, LINES, 10_000).rate()).isCloseTo(10, within(1e-6));
        assertThat(wide.after(NOBODY, LINES, 34_000).breaker()).isEqualTo(Breaker.closed());
    }

    @Test
    void admitsNoMoreThanTheMost() {
        Controller wide = startingAt(Gradient2.startingAt(900, 100, 1_000));

        assertThat(wide.after(NOBODY, LINES, WARM).rate()).isCloseTo(50, within(1e-6));
    }

    @Test
    void cutsTheLimitOnceInTwoSecondsWhileTheServiceSuffers() {
        Controller slow = START;
        for (int second = 1; second <= 4; second++) {
            slow = slow.after(sample(100, 50, 0, 1_001), LINES, second * 1_000L);
        }
        assertThat(slow.limit().limit()).isCloseTo(90, within(1e-9));

        assertThat(START.after(sample(100, 150, 3, 100), LINES, 1_000).limit().limit())
                .isCloseTo(90, within(1e-9));
        assertThat(START.after(sample(100, 300, 3, 100), LINES, 1_000).limit().limit())
                .isGreaterThan(100);
        assertThat(START.after(sample(100, 3, 2, 100), LINES, 1_000).limit().limit())
                .isGreaterThan(100);
    }

    @Test
    void stopsForADeadServiceAndSaysSo() {
        Controller down = warm();
        for (int second = 1; second <= 3; second++) {
            down = down.after(new Sample(List.of(), 50, 0, 0, 50, 0), LINES, WARM + second * 1_000L);
        }
        assertThat(down.state()).isEqualTo(Cursor.State.DOWN);
        assertThat(down.rate()).isZero();

        Controller probing = down;
        for (int second = 4; second <= 8; second++) {
            probing = probing.after(new Sample(List.of(), 50, 0, 5, 50, 0), LINES, WARM + second * 1_000L);
        }
        assertThat(probing.state()).isEqualTo(Cursor.State.OPEN);
        assertThat(probing.rate()).isCloseTo(Breaker.PROBE, within(1e-6));
        assertThat(probing.limit()).isEqualTo(down.limit());

        Controller back = probing.after(sample(0, 40, 0, 100), LINES, WARM + 9_000);
        assertThat(back.state()).isEqualTo(Cursor.State.OPEN);
        assertThat(back.rate()).isBetween(0.1, 2.0);
    }

    /// Right after the opening there are few requests, and one may just have begun.
    @Test
    void isNotDownBecauseOneRequestHasJustBegun() {
        assertThat(new Sample(List.of(), 1, 0, 0, 0, 0).signal()).isEqualTo(Breaker.Signal.QUIET);
        assertThat(new Sample(List.of(), 1, 0, 0, 1, 0).signal()).isEqualTo(Breaker.Signal.DEAD);
        assertThat(new Sample(List.of(), 1, 0, 1, 0, 0).signal()).isEqualTo(Breaker.Signal.DEAD);
        assertThat(new Sample(List.of(), 1, 1, 5, 9, 0).signal()).isEqualTo(Breaker.Signal.ALIVE);
    }

    @Test
    void releasesMoreIfSomeDoNotCome() {
        Controller controller = warm();
        for (int second = 0; second < 400; second++) {
            controller = controller.after(
                    new Sample(came((int) (controller.rate() / 2), controller).came(), 50, 0, 0, 0, 0),
                    LINES,
                    WARM + second * 1_000L);
        }
        assertThat(controller.noShows().part(WARM + 400_000L)).isBetween(0.45, 0.75);
        assertThat(controller.rate()).isBetween(4.0, 12.0);
    }

    @Test
    void movesNoCursorBackAndNoneBehindTheLastPerson() {
        Random random = new Random(1);
        Controller controller = START;
        for (int second = 1; second <= 500; second++) {
            int arrived = second / 10;
            List<Line> lines = List.of(
                    line(200 + arrived), LineTest.line(30, 1 + arrived, arrived, 5), LineTest.line(0, second % 3));
            Controller next = controller.after(
                    new Sample(
                            came(random.nextInt(10), controller).came(),
                            random.nextInt(150),
                            random.nextInt(3),
                            random.nextInt(4),
                            random.nextInt(2),
                            random.nextInt(2_000)),
                    lines,
                    second * 1_000L);
            for (int lane = 0; lane < 3; lane++) {
                Ord before = controller.cursors().get(lane);
                assertThat(next.cursors().get(lane))
                        .isBetween(before, before.max(lines.get(lane).at(1e9)));
            }
            controller = next;
        }
    }

    @Test
    void writesItsCursor() {
        Cursor cursor = warm().after(NOBODY, LINES, WARM).cursor(Example.EVENT, 2, 3, WARM, null);

        assertThat(cursor.rate()).isEqualTo(10);
        assertThat(cursor.state()).isEqualTo(Cursor.State.OPEN);
        assertThat(cursor.epoch()).isEqualTo(2);
        assertThat(cursor.seq()).isEqualTo(3);
    }

    /// People who claim a pass late get a part of the rate, also when nobody else waits.
    @Test
    void saysWhatItWouldReleaseThoughNobodyWaits() {
        List<Line> empty = List.of(line(0), line(0), line(0));
        Controller free = warm();
        LateClaims claims = LateClaims.atTheBeginning(WARM);
        int taken = 0;
        for (int second = 0; second < 60; second++) {
            free = free.after(NOBODY, empty, WARM + second * 1_000L);
            int rate = free.cursor(Example.EVENT, 1, second, WARM, null).rate();
            Optional<LateClaims> left = claims.take(rate, 1, WARM + second * 1_000L);
            taken += left.isPresent() ? 1 : 0;
            claims = left.orElse(claims);
        }
        assertThat(free.rate()).isCloseTo(10, within(1e-6));
        assertThat(free.cursors()).containsOnly(Ord.FIRST);
        assertThat(taken).isGreaterThan(50);
    }

    @Test
    void limitIsNotTakenInByALatencyThatIsAlwaysBad() {
        Gradient2 limit = Gradient2.startingAt(500, 100, 1_000);
        for (int second = 0; second < 3_600; second++) {
            limit = limit.after(2_000, limit.limit());
        }
        assertThat(limit.usualMillis()).isEqualTo(500);
        assertThat(limit.limit()).isLessThan(10);
    }

    /// On a slower machine, or with a database far away.
    @Test
    void limitGrowsUnderALatencyThatWasUsualFromTheBeginning() {
        Gradient2 slow = Gradient2.startingAt(20, 50, 1_000);
        Gradient2 slower = slow.after(50, 20);
        for (int second = 0; second < 60; second++) {
            slow = slow.after(220, slow.limit());
            slower = slower.after(second < 10 ? 50 : 220, slower.limit());
        }
        assertThat(slow.limit()).isGreaterThan(100);
        assertThat(slower.limit()).as("it was faster").isLessThan(20);
    }

    @Test
    void limitGrowsWhileItIsUsedOnly() {
        Gradient2 limit = USUAL;

        assertThat(limit.after(100, 49).limit()).isEqualTo(100);
        assertThat(limit.after(100, 50).limit()).isCloseTo(102, within(1e-9));
        assertThat(limit.after(400, 10).limit()).isLessThan(100);
        assertThat(limit.cut(1e-9, 0).limit()).isEqualTo(1);
        assertThat(limit.cut(0.7, 0).limit()).isCloseTo(70, within(1e-9));
        assertThat(limit.cut(0.7, 100).limit()).isCloseTo(90, within(1e-9));
        assertThat(limit.cut(0.7, 500).limit()).isEqualTo(100);
        assertThat(new Gradient2(999.9, 100, 100, 1_000, 10).after(100, 999).limit())
                .isEqualTo(1_000);
        assertThat(new Gradient2(100, 190, 100, 1_000, 10).after(90, 100).usualMillis())
                .isLessThan(181);
    }

    private static Controller startingAt(Gradient2 limit) {
        return Controller.startingAt(List.of(Ord.FIRST, Ord.FIRST, Ord.FIRST), limit, SETTINGS, 0);
    }

    private static Controller warm() {
        Controller warm = START;
        for (int second = 1; second <= 40; second++) {
            warm = warm.after(sample(100, 0, 0, 0), LINES, second * 1_000L);
        }
        return warm;
    }

    /// So many of those whose turn came last are there.
    private static Sample came(int people, Controller controller) {
        NoShows.Turn turn = new NoShows.Turn(Lane.PUBLIC, controller.cursors().getFirst());
        return new Sample(Collections.nCopies(people, turn), people, 0, 0, 0, 0);
    }

    private static Sample sample(int active, int completed, int failed, double latency) {
        return new Sample(List.of(), active, completed, failed, 0, latency);
    }

    private static Line line(int lottery) {
        return LineTest.line(lottery);
    }
}
