package tereze.gate.rules;

import java.nio.ByteBuffer;
import java.util.Comparator;

/// One issued ticket in the roster of a node: `pid[16] ‖ t_ms u48`, 22 bytes. Ordered as its bytes are.
public record RosterEntry(Pid pid, long arrivedMillis) implements Comparable<RosterEntry> {
    /// The number of its bytes.
    public static final int BYTES = Pid.BYTES + 6;

    private static final Comparator<RosterEntry> AS_BYTES =
            Comparator.comparing(RosterEntry::pid).thenComparingLong(RosterEntry::arrivedMillis);

    public RosterEntry {
        if (arrivedMillis < 0 || arrivedMillis >= 1L << 48) {
            throw new IllegalArgumentException("arrivedMillis: " + arrivedMillis + " (expected: u48)");
        }
    }

    /// The entry of a ticket.
    public static RosterEntry of(Ticket ticket) {
        return new RosterEntry(ticket.pid(), ticket.arrivedMillis());
    }

    /// Reads the 22 bytes from an offset on.
    public static RosterEntry of(byte[] bytes, int offset) {
        // The six bytes are the last of a long that begins two bytes earlier, in the pid.
        long lastEight = ByteBuffer.wrap(bytes).getLong(offset + BYTES - Long.BYTES);
        return new RosterEntry(Pid.of(bytes, offset), lastEight & 0xffff_ffff_ffffL);
    }

    public byte[] bytes() {
        return new ByteWriter().bytes(pid.bytes()).u48(arrivedMillis).toBytes();
    }

    /// The second to whose seal the entry belongs, since 1970.
    public long second() {
        return arrivedMillis / 1000;
    }

    @Override
    public int compareTo(RosterEntry other) {
        return AS_BYTES.compare(this, other);
    }
}
