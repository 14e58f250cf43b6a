package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Line.Range;

class LineTest {
    private static final long SECOND = 1_806_552_000L;
    private static final Line EMPTY = Line.of(0, Arrivals.NONE);

    @Test
    void countsThoseInFront() {
        Line line = line(1_000, 10, 0, 30);

        assertThat(line.total()).isEqualTo(1_040);
        assertThat(line.ahead(Ord.FIRST)).isZero();
        assertThat(line.ahead(new Ord(1L << 62))).isEqualTo(500);
        assertThat(line.ahead(Ord.inSecond(SECOND, 1 << 27))).isEqualTo(1_005);
        assertThat(line.ahead(Ord.inSecond(SECOND + 1, 1 << 27))).isEqualTo(1_010);
        assertThat(line.ahead(Ord.inSecond(SECOND + 2, 1 << 26))).isEqualTo(1_017.5);
        assertThat(line.ahead(Ord.inSecond(SECOND + 9, 0))).isEqualTo(1_040);
    }

    @Test
    void findsThePlaceBehindSoMany() {
        Line line = line(1_000, 10, 0, 30);

        assertThat(line.at(-1)).isEqualTo(Ord.FIRST);
        assertThat(line.at(500)).isEqualTo(new Ord(1L << 62));
        assertThat(line.at(1_000)).isEqualTo(new Ord(Long.MAX_VALUE));
        assertThat(line.at(1_005)).isEqualTo(Ord.inSecond(SECOND, 1 << 27));
        assertThat(line.at(1_010)).isEqualTo(Ord.inSecond(SECOND + 2, 0));
        assertThat(line.at(1_040)).isEqualTo(Ord.inSecond(SECOND + 2, (1 << 28) - 1));
        assertThat(line.at(1e9)).isEqualTo(Ord.inSecond(SECOND + 2, (1 << 28) - 1));
    }

    @Test
    void mayBeEmpty() {
        assertThat(EMPTY.at(0)).isEqualTo(Ord.FIRST);
        assertThat(EMPTY.at(5)).isEqualTo(new Ord(Long.MAX_VALUE));
        assertThat(EMPTY.ahead(Ord.inSecond(SECOND, 5))).isZero();
        assertThat(EMPTY.ahead(new Ord(5))).isZero();
        assertThat(line(0, 4).at(2)).isEqualTo(Ord.inSecond(SECOND, 1 << 27));
        assertThat(line(0, 4).at(0)).isEqualTo(Ord.FIRST);
        assertThat(line(9).at(20)).isEqualTo(new Ord(Long.MAX_VALUE));
    }

    @Test
    void saysHowManyAreStillInFront() {
        Line line = line(1_000, 10, 0, 30);
        Ord middle = new Ord(1L << 62);

        assertThat(line.front(Ord.FIRST, middle)).isEqualTo(new Range(450, 550));
        assertThat(line.front(new Ord(1L << 61), middle)).isEqualTo(new Range(210, 290));
        assertThat(line.front(middle, middle)).isEqualTo(new Range(0, 1));
        assertThat(line.front(Ord.inSecond(SECOND, 0), middle)).isEqualTo(new Range(0, 1));
    }

    @Test
    void marksTellHowManyAreInFrontOfAnyCursorOnTheWay() {
        Random random = new Random(13);
        for (int round = 0; round < 500; round++) {
            Line line = line(
                    random.nextInt(500),
                    random.ints(random.nextInt(1, 40), 0, 50).toArray());
            Ord place = line.at(random.nextDouble(line.total() + 1.0));
            Ord cursor = line.at(random.nextDouble(line.ahead(place) + 1e-9));
            List<Line.Mark> marks = line.marks(place);

            assertThat(marks)
                    .hasSizeLessThanOrEqualTo(34)
                    .isSortedAccordingTo((a, b) -> a.ord().compareTo(b.ord()));
            assertThat(marks.getLast().ord()).isEqualTo(place);
            assertThat(marks.getLast().ahead()).isCloseTo(line.ahead(place), within(0.01));
            Line.Mark before = marks.reversed().stream()
                    .filter(mark -> mark.ord().isAdmittedBy(cursor))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.ahead(cursor) - before.ahead()).isBetween(-0.02, line.ahead(place) / 32 + 1);
        }
    }

    @Test
    void answersAreEachOthersInverse() {
        Random random = new Random(12);
        for (int round = 0; round < 2_000; round++) {
            int[] arrivals = random.ints(random.nextInt(1, 20), 0, 50).toArray();
            arrivals[0] = 1;
            Line line = line(random.nextInt(1_000), arrivals);
            double people = random.nextDouble() * line.total();

            assertThat(line.ahead(line.at(people))).isCloseTo(people, within(1e-3));
            assertThat(line.at(people + 1)).isGreaterThanOrEqualTo(line.at(people));
        }
    }

    /// Counts alone place real people: nearly all are within the range that they are shown.
    @Test
    void toldRangesHoldForNearlyAll() {
        Random random = new Random(95);
        List<Ord> places = Stream.concat(
                        Stream.generate(() -> Ord.ofLottery(pid(random), Example.SEED))
                                .limit(4_000),
                        LongStream.range(0, 2_000)
                                .mapToObj(at -> Ord.ofArrival(pid(random), (SECOND + at / 100) * 1_000, Example.SEED)))
                .sorted()
                .toList();
        int[] arrivals = new int[20];
        Arrays.fill(arrivals, 100);
        Line line = line(4_000, arrivals);

        int held = 0;
        for (int place = 0; place < places.size(); place++) {
            Range range = line.range(places.get(place));
            assertThat(range.to() - range.from()).isBetween(1L, 400L);
            held += range.from() <= place && place <= range.to() ? 1 : 0;
        }
        assertThat(held).isGreaterThan(5_700);
    }

    @Test
    void rangesAreRound() {
        assertThat(line(1_000_000).range(new Ord(1L << 62))).isEqualTo(new Range(490_000, 510_000));
        assertThat(line(100_000).range(new Ord(1L << 60))).isEqualTo(new Range(12_200, 12_800));
        assertThat(line(100).range(Ord.FIRST)).isEqualTo(new Range(0, 1));
        assertThat(line(100).range(new Ord(Long.MAX_VALUE))).isEqualTo(new Range(98, 100));
        assertThat(EMPTY.range(Ord.FIRST)).isEqualTo(new Range(0, 1));
        assertThat(EMPTY.range(Ord.inSecond(SECOND, 1))).isEqualTo(new Range(0, 1));
    }

    private static Pid pid(Random random) {
        return new Pid(random.nextLong(), random.nextLong());
    }

    /// A line with arrivals in the seconds from the opening on.
    static Line line(long lottery, int... arrivals) {
        TreeMap<Long, Integer> seconds = new TreeMap<>();
        for (int second = 0; second < arrivals.length; second++) {
            if (arrivals[second] > 0) {
                seconds.put(SECOND + second, arrivals[second]);
            }
        }
        return Line.of(lottery, Arrivals.of(seconds));
    }
}
