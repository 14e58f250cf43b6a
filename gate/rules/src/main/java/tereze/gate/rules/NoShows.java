package tereze.gate.rules;

/// Which part of those whose turn comes does not come: closed pages, and numbers that nobody waits for. Averages
/// over about half a minute; a release is compared with those who come a little later. Immutable.
///
/// @param due those whose turn it is about now, delayed by the time that people take to come; people a second
/// @param released average of those; people a second
/// @param redeemed average of those who came; people a second
public record NoShows(double due, double released, double redeemed) {
    /// Nothing is known.
    public static final NoShows NONE = new NoShows(0, 0, 0);

    /// Beyond this part nothing is made good: of five who are released, one may come.
    public static final double MOST = 0.8;

    private static final double DELAY_SECONDS = 12;
    private static final double AVERAGED_SECONDS = 30;

    /// Below this many releases a second the averages say nothing.
    private static final double TOO_FEW = 0.05;

    /// What follows from one second.
    ///
    /// @param releasedNow how many were released in it
    /// @param redeemedNow how many passes were used in it for the first time
    public NoShows after(double releasedNow, double redeemedNow) {
        double nowDue = due + (releasedNow - due) / DELAY_SECONDS;
        return new NoShows(
                nowDue,
                released + (nowDue - released) / AVERAGED_SECONDS,
                redeemed + (redeemedNow - redeemed) / AVERAGED_SECONDS);
    }

    /// The part that does not come, 0 to [#MOST].
    public double part() {
        return released < TOO_FEW ? 0 : Math.clamp(1 - redeemed / released, 0, MOST);
    }
}
