package tereze.gate.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// How many people queue in one lane, and where: what nodes tell each other about their tickets, added up. Places
/// are hashes and therefore spread evenly, so counts are enough to say how many are in front of a place, and which
/// place has how many in front of it. Immutable.
///
/// The two questions are each other's inverse, but for rounding. Nobody's turn depends on the answers: they say
/// how far to move a cursor, and what to tell those who wait.
public final class Line {
    /// The number of places in the lottery.
    private static final double LOTTERY_PLACES = 0x1p63;

    /// The number of places in a second.
    private static final double TIES = 1L << Ord.TIE_BITS;

    /// In how many parts [#marks] divides the people in front of a place.
    private static final int PARTS = 32;

    private final long lottery;

    /// The seconds with arrivals, ascending.
    private final long[] seconds;

    /// How many arrived before each of these seconds, and in the end how many altogether.
    private final long[] before;

    private Line(long lottery, long[] seconds, long[] before) {
        this.lottery = lottery;
        this.seconds = seconds;
        this.before = before;
    }

    /// The line of a lane.
    ///
    /// @param lottery how many arrived before the opening
    /// @param arrivals after it
    public static Line of(long lottery, Arrivals arrivals) {
        return new Line(lottery, arrivals.seconds(), arrivals.sums());
    }

    /// The line of a lane that is open at several nodes.
    ///
    /// @param arrivals at each node
    public static Line of(long lottery, Collection<Arrivals> arrivals) {
        return of(lottery, Arrivals.sum(arrivals));
    }

    /// How many queue or queued in it.
    public long total() {
        return lottery + before[seconds.length];
    }

    /// How many people are expected in front of a place.
    public double ahead(Ord place) {
        if (place.isLottery()) {
            return lottery * (place.value() / LOTTERY_PLACES);
        }
        long second = place.second();
        int index = Arrays.binarySearch(seconds, second);
        return index < 0
                ? lottery + before[-index - 1]
                : lottery + before[index] + (before[index + 1] - before[index]) * (place.tie() / TIES);
    }

    /// The place that has so many people in front of it; not behind the last person.
    public Ord at(double people) {
        if (people <= lottery) {
            // A conversion of 2^63 gives the greatest long, which is the last place of the lottery.
            return lottery == 0 ? Ord.FIRST : new Ord((long) (Math.max(0, people) / lottery * LOTTERY_PLACES));
        }
        double arrived = people - lottery;
        int last = seconds.length - 1;
        if (last < 0) {
            return new Ord(Long.MAX_VALUE);
        }
        if (arrived >= before[last + 1]) {
            return Ord.inSecond(seconds[last], (1L << Ord.TIE_BITS) - 1);
        }
        int found = Arrays.binarySearch(before, (long) arrived);
        int index = found < 0 ? -found - 2 : found;
        double share = (arrived - before[index]) / (before[index + 1] - before[index]);
        return Ord.inSecond(seconds[index], (long) (share * TIES));
    }

    /// What can be said honestly about a place: between how many people it is, counted from the first of the line.
    public Range range(Ord place) {
        return Range.around(ahead(place), 2 * deviation(place), total());
    }

    /// What can be said honestly to those who wait: between how many people are still in front of a place.
    ///
    /// @param cursor up to which people have been admitted
    public Range front(Ord cursor, Ord place) {
        double people = Math.max(0, ahead(place) - ahead(cursor));
        return Range.around(people, 2 * Math.sqrt(people), Long.MAX_VALUE);
    }

    /// A place, and how many people are expected in front of it, to two decimals.
    public record Mark(Ord ord, double ahead) {}

    /// Places up to this one, ascending, with about equally many people between two of them. A person who waits can
    /// work out from these how many are in front of any cursor on the way, without asking.
    public List<Mark> marks(Ord place) {
        double people = ahead(place);
        NavigableSet<Ord> ords = new TreeSet<>();
        for (int part = 0; part < PARTS; part++) {
            ords.add(at(people * part / PARTS));
        }
        if (!place.isLottery()) {
            ords.add(new Ord(Long.MAX_VALUE));
        }
        ords.add(place);
        return ords.headSet(place, true).stream()
                .map(ord -> new Mark(ord, Math.round(ahead(ord) * 100) / 100.0))
                .toList();
    }

    /// The standard deviation of how many are in front of a place: hashes are spread evenly, but not exactly.
    private double deviation(Ord place) {
        double share = place.isLottery() ? place.value() / LOTTERY_PLACES : place.tie() / TIES;
        return Math.sqrt(among(place) * share * (1 - share));
    }

    /// How many share the range in which the place was drawn: the lottery, or its second.
    private double among(Ord place) {
        if (place.isLottery()) {
            return lottery;
        }
        int index = Arrays.binarySearch(seconds, place.second());
        return index < 0 ? 0 : before[index + 1] - before[index];
    }

    /// Two ends of an estimate, both rounded outwards.
    ///
    /// @param from at least 0
    /// @param to at least 1
    public record Range(long from, long to) {
        /// An estimate and what it may be off, to steps that suit its size: 10 for hundreds, 100 for thousands,
        /// and so on.
        static Range around(double people, double deviation, long total) {
            double width = Math.max(deviation, people / 50);
            double step = Math.pow(10, Math.floor(Math.log10(Math.max(width, 1))));
            long from = (long) (Math.floor(Math.max(0, people - width) / step) * step);
            long to = (long) (Math.ceil((people + width) / step) * step);
            return new Range(from, Math.min(Math.max(to, from + 1), Math.max(total, from + 1)));
        }
    }
}
