package tereze.rehearsal.crowd;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tereze.rehearsal.Timeline;

/// People who come straight to the platform at an even pace, each at their time.
public final class SteadyLoad {
    private final Timeline timeline;
    private final double perSecond;
    private final List<Applicant> people;

    public SteadyLoad(Timeline timeline, double perSecond, List<Applicant> people) {
        this.timeline = timeline;
        this.perSecond = perSecond;
        this.people = List.copyOf(people);
    }

    /// What a person does.
    public interface Visit {
        /// @param dueNanos when, since the opening
        void make(Applicant person, long dueNanos) throws InterruptedException;
    }

    /// Lets them come, each once, as long as there are any.
    ///
    /// @return how many came
    public int run(ExecutorService threads, LongSupplier untilNanos, Visit visit) throws InterruptedException {
        long between = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        int came = 0;
        for (long due = 0; due < untilNanos.getAsLong() && came < people.size(); due += between) {
            Applicant person = people.get(came++);
            long at = due;
            timeline.sleepUntil(due);
            threads.execute(() -> {
                try {
                    visit.make(person, at);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return came;
    }
}
