package tereze.gate.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;

/// How many people arrived in each second, in two arrays: 12 bytes for each second with arrivals, so that an event of
/// many days fits into the memory of a node.
public final class Arrivals {
    /// Nobody arrived.
    public static final Arrivals NONE = new Arrivals(new long[0], new int[0], 0);

    private final long[] seconds;
    private final int[] people;
    private final int size;

    private Arrivals(long[] seconds, int[] people, int size) {
        this.seconds = seconds;
        this.people = people;
        this.size = size;
    }

    /// Arrivals in some seconds.
    ///
    /// @param seconds since 1970, ascending
    /// @param people how many arrived in each of them, at least one
    /// @throws IllegalArgumentException if that does not hold
    public static Arrivals of(long[] seconds, int[] people) {
        if (seconds.length != people.length) {
            throw new IllegalArgumentException(
                    "seconds, people: " + seconds.length + ", " + people.length + " (expected: as many)");
        }
        for (int at = 0; at < seconds.length; at++) {
            if (people[at] < 1 || (at > 0 && seconds[at] <= seconds[at - 1])) {
                throw new IllegalArgumentException(
                        "second " + seconds[at] + ": " + people[at] + " (expected: at least 1, in ascending seconds)");
            }
        }
        return new Arrivals(seconds.clone(), people.clone(), seconds.length);
    }

    /// Arrivals in some seconds.
    ///
    /// @param arrivals how many arrived in each second since 1970; at least one in each that is listed
    public static Arrivals of(SortedMap<Long, Integer> arrivals) {
        return of(
                arrivals.keySet().stream().mapToLong(Long::longValue).toArray(),
                arrivals.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /// A view of the first entries of two arrays, without a copy. They must not change while it is used.
    ///
    /// @param size how many entries
    public static Arrivals view(long[] seconds, int[] people, int size) {
        return new Arrivals(seconds, people, size);
    }

    /// All of these arrivals together.
    static Arrivals sum(Collection<Arrivals> all) {
        return all.stream().filter(one -> one.size > 0).reduce(Arrivals::plus).orElse(NONE);
    }

    /// These and others together.
    public Arrivals plus(Arrivals other) {
        long[] times = new long[size + other.size];
        int[] counts = new int[size + other.size];
        int end = 0;
        for (int mine = 0, theirs = 0; mine < size || theirs < other.size; end++) {
            long next = Math.min(
                    mine < size ? seconds[mine] : Long.MAX_VALUE,
                    theirs < other.size ? other.seconds[theirs] : Long.MAX_VALUE);
            times[end] = next;
            if (mine < size && seconds[mine] == next) {
                counts[end] += people[mine++];
            }
            if (theirs < other.size && other.seconds[theirs] == next) {
                counts[end] += other.people[theirs++];
            }
        }
        return new Arrivals(times, counts, end);
    }

    /// Those in the seconds from one on, and before another one. It is a copy.
    public Arrivals between(long from, long until) {
        int first = index(from);
        int end = Math.max(first, index(until));
        return new Arrivals(
                Arrays.copyOfRange(seconds, first, end), Arrays.copyOfRange(people, first, end), end - first);
    }

    /// How many people arrived before a second.
    public long before(long second) {
        long sum = 0;
        for (int at = index(second) - 1; at >= 0; at--) {
            sum += people[at];
        }
        return sum;
    }

    /// How many people arrived altogether.
    public long total() {
        return before(Long.MAX_VALUE);
    }

    /// The first second with arrivals from this one on; the greatest number if there is none.
    public long firstFrom(long second) {
        int at = index(second);
        return at < size ? seconds[at] : Long.MAX_VALUE;
    }

    /// The last second with arrivals; 0 if there is none.
    public long last() {
        return size == 0 ? 0 : seconds[size - 1];
    }

    /// The seconds with arrivals, ascending.
    public long[] seconds() {
        return Arrays.copyOf(seconds, size);
    }

    /// How many people arrived in each of [#seconds()].
    public int[] people() {
        return Arrays.copyOf(people, size);
    }

    /// How many arrived before each of [#seconds()], and in the end how many altogether.
    long[] sums() {
        long[] sums = new long[size + 1];
        for (int at = 0; at < size; at++) {
            sums[at + 1] = sums[at] + people[at];
        }
        return sums;
    }

    /// Of the entries, how many are before a second.
    private int index(long second) {
        int found = Arrays.binarySearch(seconds, 0, size, second);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arrivals arrivals
                && Arrays.equals(seconds, 0, size, arrivals.seconds, 0, arrivals.size)
                && Arrays.equals(people, 0, size, arrivals.people, 0, arrivals.size);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(seconds()) + Arrays.hashCode(people());
    }

    @Override
    public String toString() {
        return Arrays.toString(seconds()) + ": " + Arrays.toString(people());
    }
}
