package tereze.rehearsal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.demo.country.SyntheticCountry;

/// What is rehearsed.
///
/// @param families arrivals while `arriving`; 0 for a service without a rush
/// @param arriving the first minute
/// @param applying for how long people apply after the outage
/// @param people of the synthetic country
/// @param beside what runs at the same time
/// @param untilServed for a benchmark: it ends when nobody waits any more
/// @param heldBack for a benchmark: how many people are let in and do not apply
public record RehearsalPlan(
        Declared service,
        int families,
        Duration arriving,
        Duration applying,
        Outage outage,
        int people,
        List<Beside> beside,
        boolean untilServed,
        int heldBack) {
    /// A rehearsal is this many times as large as the declared peak.
    public static final double MARGIN = 1.5;

    /// The busiest day is spread over this many seconds: eight hours.
    public static final int WORKING_DAY = 8 * 60 * 60;

    /// The first minute after the opening.
    public static final Duration MINUTE = Duration.ofMinutes(1);

    /// More arrivals do not fit into a minute of one machine.
    public static final int MOST_FAMILIES = 1_000_000;

    /// The pace of a controller begins low, and some people do not come.
    private static final double SPARE = 1.2;

    /// More than one in so many people of the country can apply as a tenant, an owner or a parent.
    private static final int PEOPLE_PER_APPLICANT = 8;

    public RehearsalPlan {
        beside = List.copyOf(beside);
    }

    /// What runs beside.
    ///
    /// @param id of the service, or of a peak of the calendar
    /// @param service null for a peak: then people sign in and look at their cases
    public record Beside(String id, @Nullable Declared service, int perDay) {
        /// Applications a second.
        public double perSecond() {
            return RehearsalPlan.perSecond(perDay);
        }
    }

    /// How many applications a second a peak day demands.
    public static double perSecond(int perDay) {
        return MARGIN * perDay / WORKING_DAY;
    }

    /// How many arrivals a rehearsal needs: those of the worst minute, and at least as many as must apply.
    public static int families(Declared service, Duration applying) {
        Integer minute = service.openingMinute();
        int applicants = applicants(service.perDay(), applying);
        return minute == null ? 0 : Math.min(MOST_FAMILIES, Math.max((int) Math.ceil(MARGIN * minute), applicants));
    }

    /// How many people must apply in this time.
    static int applicants(int perDay, Duration applying) {
        return (int) Math.ceil(SPARE * perSecond(perDay) * applying.toSeconds());
    }

    /// How many people a country needs so that enough of them can apply.
    public static int people(int families, int applicants) {
        long wanted = (long) PEOPLE_PER_APPLICANT * Math.max(Math.min(families, applicants * 2), applicants);
        return Math.clamp(wanted, SyntheticCountry.FEWEST_PEOPLE, SyntheticCountry.MOST_PEOPLE);
    }

    /// The end of the applications, if the service recovers at once.
    public Duration end() {
        return outage.end().plus(applying);
    }

    /// For the report.
    public int minutes() {
        return (int) applying.toMinutes();
    }
}
