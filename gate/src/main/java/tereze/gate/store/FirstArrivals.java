package tereze.gate.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tereze.gate.rules.Pid;

/// The people who have arrived, and when each arrived first, so that a person who comes again without a ticket gets
/// the first one back.
///
/// It holds two million people in at most 40 bytes each. Those beyond get tickets that are good, but not remembered.
/// Thread-safe.
public final class FirstArrivals {
    /// How many people are remembered.
    public static final int MOST = 2_000_000;

    private static final int SHARDS = 256;

    private final Shard[] shards = new Shard[SHARDS];
    private final AtomicInteger left;

    public FirstArrivals() {
        this(MOST);
    }

    FirstArrivals(int most) {
        left = new AtomicInteger(most);
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard();
        }
    }

    /// When somebody arrived first; empty if that is not known.
    public Optional<Arrival> find(Pid pid) {
        Shard shard = shard(pid);
        synchronized (shard) {
            long packed = shard.find(pid);
            return packed == 0 ? Optional.empty() : Optional.of(Arrival.unpacked(packed));
        }
    }

    /// What came of remembering an arrival.
    public enum Outcome {
        /// The person was not known.
        NEW,
        /// The person was known by another arrival. The earlier of the two is remembered.
        KNOWN,
        /// The person is not known, and there is no room.
        FULL
    }

    /// Remembers an arrival, if it is the first of its person.
    public Outcome remember(Pid pid, Arrival arrival) {
        Shard shard = shard(pid);
        synchronized (shard) {
            return shard.remember(pid, arrival.packed(), left);
        }
    }

    /// Whether some people are not remembered, because there was no room.
    public boolean isFull() {
        for (Shard shard : shards) {
            synchronized (shard) {
                if (shard.overflowed) {
                    return true;
                }
            }
        }
        return false;
    }

    private Shard shard(Pid pid) {
        return shards[(int) (pid.high() >>> (Long.SIZE - Byte.SIZE))];
    }

    /// A hash table with open addressing: three numbers a person, and no objects. A pid is an HMAC, so its bits are as
    /// good as any hash. No arrival is zero, so zero means that a slot is free.
    private static final class Shard {
        private static final int FIRST_SLOTS = 16;
        private static final long MOST_PERCENT = 85;
        private static final int NUMBERS = 3;

        private long[] slots = new long[FIRST_SLOTS * NUMBERS];
        private int size;
        private boolean overflowed;

        long find(Pid pid) {
            return slots[at(slots, pid.high(), pid.low()) + 2];
        }

        /// @param left for how many people there is room, in all shards
        Outcome remember(Pid pid, long packed, AtomicInteger left) {
            int at = at(slots, pid.high(), pid.low());
            if (slots[at + 2] != 0) {
                slots[at + 2] = Math.min(slots[at + 2], packed);
                return Outcome.KNOWN;
            }
            if (left.getAndUpdate(room -> Math.max(0, room - 1)) == 0) {
                overflowed = true;
                return Outcome.FULL;
            }
            put(slots, at, pid.high(), pid.low(), packed);
            size++;
            if (size * 100L > capacity() * MOST_PERCENT) {
                grow();
            }
            return Outcome.NEW;
        }

        private int capacity() {
            return slots.length / NUMBERS;
        }

        private void grow() {
            long[] larger = new long[(capacity() + capacity() / 4) * NUMBERS];
            for (int at = 0; at < slots.length; at += NUMBERS) {
                if (slots[at + 2] != 0) {
                    put(larger, at(larger, slots[at], slots[at + 1]), slots[at], slots[at + 1], slots[at + 2]);
                }
            }
            slots = larger;
        }

        private static void put(long[] slots, int at, long high, long low, long packed) {
            slots[at] = high;
            slots[at + 1] = low;
            slots[at + 2] = packed;
        }

        /// The slot of a person, or the free one in which they belong.
        private static int at(long[] slots, long high, long low) {
            int count = slots.length / NUMBERS;
            int slot = (int) Long.remainderUnsigned(low, count);
            while (true) {
                int at = slot * NUMBERS;
                if (slots[at + 2] == 0 || (slots[at] == high && slots[at + 1] == low)) {
                    return at;
                }
                slot = slot + 1 == count ? 0 : slot + 1;
            }
        }
    }
}
