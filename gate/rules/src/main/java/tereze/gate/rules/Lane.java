package tereze.gate.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A line of its own, with its own cursor and a guaranteed share of the releases.
public enum Lane {
    /// People who queue by themselves, at home or at a kiosk.
    PUBLIC(0),
    /// People for whom a desk of a service centre takes the ticket.
    ASSISTED(1),
    /// People who cannot wait.
    EMERGENCY(2);

    /// All lanes in the order of their codes, which is that of lists of cursors and shares.
    public static final List<Lane> ALL = List.of(values());

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    /// The number of the lane in byte layouts and lists.
    public int code() {
        return code;
    }

    /// The lane with this number; empty if there is none.
    public static Optional<Lane> of(int code) {
        return Arrays.stream(values()).filter(lane -> lane.code == code).findFirst();
    }
}
