package tereze.gate.rules;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import tereze.journal.Hash;

/// A place in the order: the smaller goes first, compared without a sign.
///
/// A person who arrived before the opening is in the lower half, in the random order of a lottery that does not
/// depend on when they came. A person who arrived later is in the upper half, by the second of arrival, in random
/// order within a second, so that neither a faster program nor a clock that is a little off wins anything.
///
/// @param value an unsigned number of 64 bits
public record Ord(long value) implements Comparable<Ord> {
    /// The first place of all. A cursor here admits nobody.
    public static final Ord FIRST = new Ord(0);

    /// The first place of those who arrive after the opening.
    static final long ARRIVALS = 1L << 63;

    /// How many bits order the arrivals of one second.
    static final int TIE_BITS = 28;

    /// The place that a ticket gives.
    public static Ord of(Ticket ticket, Schedule schedule, Seed seed) {
        return of(RosterEntry.of(ticket), schedule, seed);
    }

    /// The place that a ticket gives, of which the roster is known.
    public static Ord of(RosterEntry entry, Schedule schedule, Seed seed) {
        return schedule.inLottery(entry.arrivedMillis())
                ? ofLottery(entry.pid(), seed)
                : ofArrival(entry.pid(), entry.arrivedMillis(), seed);
    }

    /// `SHA256("gate/rank/v1\0" ‖ seed ‖ pid)[0..8] >>> 1`.
    public static Ord ofLottery(Pid pid, Seed seed) {
        byte[] message = ByteWriter.labelled("gate/rank/v1")
                .bytes(seed.hash().bytes())
                .bytes(pid.bytes())
                .toBytes();
        return new Ord(firstLong(message) >>> 1);
    }

    /// `1 << 63 | q << 28 | tie`, with the second q u64 and
    /// `tie = SHA256("gate/tie/v1\0" ‖ seed ‖ q ‖ pid)[0..4] >>> 4`.
    public static Ord ofArrival(Pid pid, long arrivedMillis, Seed seed) {
        long second = arrivedMillis / 1000;
        byte[] message = ByteWriter.labelled("gate/tie/v1")
                .bytes(seed.hash().bytes())
                .u64(second)
                .bytes(pid.bytes())
                .toBytes();
        return inSecond(second, firstLong(message) >>> (Long.SIZE - TIE_BITS));
    }

    static Ord inSecond(long second, long tie) {
        return new Ord(ARRIVALS | second << TIE_BITS | tie);
    }

    /// The second of arrival since 1970, for a place behind the lottery.
    long second() {
        return (value & ~ARRIVALS) >>> TIE_BITS;
    }

    /// The random part, for a place behind the lottery.
    long tie() {
        return value & (1L << TIE_BITS) - 1;
    }

    /// Reads 16 lower-case hexadecimal digits; empty for any other text.
    public static Optional<Ord> parse(String hex) {
        return Hex.read(hex, Long.BYTES)
                .map(bytes -> new Ord(ByteBuffer.wrap(bytes).getLong()));
    }

    /// Whether this is a place of the lottery.
    public boolean isLottery() {
        return value >= 0;
    }

    /// Whether it is this one's turn at such a cursor.
    public boolean isAdmittedBy(Ord cursor) {
        return compareTo(cursor) <= 0;
    }

    /// Whether a line that has come so far has gone on past this place, by more than the quantum: within a second of
    /// arrival the order is drawn, so the next second is not beyond it.
    public boolean isPassedBy(Ord reached) {
        if (compareTo(reached) >= 0) {
            return false;
        }
        return isLottery() || reached.second() - second() > 1;
    }

    public Ord max(Ord other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Ord other) {
        return Long.compareUnsigned(value, other.value);
    }

    /// The 16 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(value);
    }

    private static long firstLong(byte[] message) {
        return ByteBuffer.wrap(Hash.ofContent(message).bytes()).getLong();
    }
}
