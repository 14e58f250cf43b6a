package tereze.gate.rules;

/// When somebody should ask again.
public final class Retry {
    private static final double PART_OF_THE_WAIT = 0.3;
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 120;

    private Retry() {}

    /// After a third of the expected wait, 5 to 120 s, and up to a quarter sooner or later: the same for a person,
    /// but different for different people, so that they do not come together.
    ///
    /// @param waitSeconds until it is their turn; infinity if nobody knows
    public static int seconds(double waitSeconds, Pid pid) {
        double middle = Math.clamp(waitSeconds * PART_OF_THE_WAIT, LEAST_SECONDS, MOST_SECONDS);
        double spread = (pid.low() >>> 1) / 0x1p63;
        return (int) Math.ceil(middle * (0.75 + spread / 2));
    }
}
