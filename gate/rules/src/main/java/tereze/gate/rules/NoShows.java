package tereze.gate.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people released lately, those of them who have come, and from that: how many are still on their way, and which
/// part never comes (closed pages, and numbers that nobody waits for). Immutable.
///
/// A page asks after 5 to 150 s, so those who are released now come later, and not together. A place says when its
/// turn was, so each who comes is counted with those who were released with them. Of those who were released some
/// seconds ago, a part had the time to come. From them the part is estimated until enough have had all of it.
///
/// @param cohorts released in the last [#MATURE_MILLIS], the oldest first
/// @param before the cursors before the oldest cohort; null: as before the first person
/// @param released sum of older cohorts, in which the latest count most
/// @param came who of those came in time
public record NoShows(List<Cohort> cohorts, @Nullable List<Ord> before, double released, double came) {
    /// After so long, a person who wanted to come has come, or is late ([LateClaims]).
    public static final long MATURE_MILLIS = LateClaims.LATE_MILLIS;

    /// Nothing is known.
    public static final NoShows NONE = new NoShows(List.of(), null, 0, 0);

    /// What an older cohort counts for when a next one is added.
    private static final double FORGETTING = 0.99;

    /// With fewer people who had all the time to come, the part is estimated.
    private static final double TOO_FEW = 20;

    /// The estimate begins with so many people, all of whom came. So a few who do not come change little.
    private static final double BELIEVED = 5;

    /// Those who were released together.
    ///
    /// @param cursors where their turns ended, one for each lane
    /// @param people how many, as far as counts can say
    /// @param came how many of them have come
    public record Cohort(long atMillis, List<Ord> cursors, double people, int came) {
        private Cohort plusOne() {
            return new Cohort(atMillis, cursors, people, came + 1);
        }

        private boolean includes(Turn turn) {
            return turn.ord().isAdmittedBy(cursors.get(turn.lane().code()));
        }
    }

    /// The place of somebody who came.
    public record Turn(Lane lane, Ord ord) {}

    public NoShows {
        cohorts = List.copyOf(cohorts);
        before = before == null ? null : List.copyOf(before);
    }

    /// What follows from a release.
    ///
    /// @param cursors how far the lanes have come with it
    /// @param people how many were released
    public NoShows release(List<Ord> cursors, double people, long nowMillis) {
        List<Cohort> recent = new ArrayList<>(cohorts);
        List<Ord> start = before;
        double oldReleased = released;
        double oldCame = came;
        while (!recent.isEmpty() && recent.getFirst().atMillis() <= nowMillis - MATURE_MILLIS) {
            Cohort mature = recent.removeFirst();
            start = mature.cursors();
            oldReleased = oldReleased * FORGETTING + mature.people();
            oldCame = oldCame * FORGETTING + mature.came();
        }
        if (people > 0) {
            recent.add(new Cohort(nowMillis, cursors, people, 0));
        }
        return new NoShows(recent, start, oldReleased, oldCame);
    }

    /// What follows from those who came for the first time. People who were released long ago are not counted.
    public NoShows redeem(List<Turn> turns) {
        List<Cohort> counted = new ArrayList<>(cohorts);
        for (Turn turn : turns) {
            boolean late = before != null
                    && turn.ord().isAdmittedBy(before.get(turn.lane().code()));
            for (int index = 0; index < counted.size() && !late; index++) {
                if (counted.get(index).includes(turn)) {
                    counted.set(index, counted.get(index).plusOne());
                    break;
                }
            }
        }
        return new NoShows(counted, before, released, came);
    }

    /// The part that does not come, 0 to 1.
    public double part(long nowMillis) {
        return released < TOO_FEW ? estimate(nowMillis) : Math.clamp(1 - came / released, 0, 1);
    }

    private double estimate(long nowMillis) {
        double due = BELIEVED + released;
        double arrived = BELIEVED + came;
        for (Cohort cohort : cohorts) {
            due += cohort.people() * (1 - left(cohort, nowMillis));
            arrived += cohort.came();
        }
        return Math.clamp(1 - arrived / due, 0, 1);
    }

    /// How many are still expected of those who were released lately: the fewer, the longer ago it was. In a slow line
    /// a cohort is a part of a person, of whom the whole comes or nobody. So only their sum has a meaning.
    public double expected(long nowMillis) {
        double coming = 1 - part(nowMillis);
        double sum = 0;
        for (Cohort cohort : cohorts) {
            sum += (cohort.people() * coming - cohort.came()) * left(cohort, nowMillis);
        }
        return Math.max(0, sum);
    }

    /// The part of the time to come that is left, 1 to 0.
    private static double left(Cohort cohort, long nowMillis) {
        return Math.clamp(1 - (double) (nowMillis - cohort.atMillis()) / MATURE_MILLIS, 0, 1);
    }
}
