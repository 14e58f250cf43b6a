package tereze.gate.server;

import java.util.Arrays;
import tereze.gate.rules.Arrivals;

/// The people of one node in one lane, in arrays that grow: boxed numbers would take five times the memory. Not
/// thread-safe.
final class Tally {
    private long lottery;
    private long[] seconds = new long[16];
    private int[] people = new int[16];
    private int size;

    /// Counts a person who arrived before the opening.
    void addToLottery() {
        lottery++;
    }

    /// Counts a person who arrived after it.
    ///
    /// @param second since 1970; later than all before, or nearly so
    void add(long second) {
        int at = size == 0 || second > seconds[size - 1] ? size : Arrays.binarySearch(seconds, 0, size, second);
        if (at < 0 || at == size) {
            insert(at < 0 ? -at - 1 : at, second);
        } else {
            people[at]++;
        }
    }

    private void insert(int at, long second) {
        if (size == seconds.length) {
            int more = size + size / 2;
            seconds = Arrays.copyOf(seconds, more);
            people = Arrays.copyOf(people, more);
        }
        System.arraycopy(seconds, at, seconds, at + 1, size - at);
        System.arraycopy(people, at, people, at + 1, size - at);
        seconds[at] = second;
        people[at] = 1;
        size++;
    }

    /// How many arrived before the opening.
    long lottery() {
        return lottery;
    }

    /// Those who arrived after it, until the next is counted.
    Arrivals arrivals() {
        return Arrivals.view(seconds, people, size);
    }
}
