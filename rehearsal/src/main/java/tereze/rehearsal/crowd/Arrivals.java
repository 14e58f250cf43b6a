package tereze.rehearsal.crowd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tereze.rehearsal.Timeline;
import tereze.rehearsal.http.Attempts;
import tereze.rehearsal.http.Attempts.GaveUp;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.result.Samples;

/// The arrivals: each at its time, however long the answers to the others take. Thread-safe.
public final class Arrivals {
    private static final int OK = 200;

    private final List<Visitor> crowd;
    private final GateClient gate;
    private final Timeline timeline;
    private final Attempts attempts;
    private final AtomicReferenceArray<String> tickets;
    private final Samples answers;

    public Arrivals(List<Visitor> crowd, GateClient gate, Timeline timeline, Attempts attempts) {
        this.crowd = crowd;
        this.gate = gate;
        this.timeline = timeline;
        this.attempts = attempts;
        this.tickets = new AtomicReferenceArray<>(crowd.size());
        this.answers = new Samples(crowd.size());
    }

    /// Lets everybody come.
    ///
    /// @param people runs each arrival
    /// @param line those who will apply wait in it
    public void run(ExecutorService people, Line line) throws InterruptedException {
        for (int i = 0; i < crowd.size(); i++) {
            int number = i;
            timeline.sleepUntil(crowd.get(i).dueNanos());
            people.execute(() -> arrive(number, line));
        }
    }

    private void arrive(int number, Line line) {
        Visitor visitor = crowd.get(number);
        try {
            Answer answer = attempts.of(() -> gate.ticket(visitor.iin()));
            if (answer.status() == OK) {
                answers.add(visitor.dueNanos(), timeline.now() - visitor.dueNanos());
                String ticket = GateClient.ticketIn(answer);
                tickets.set(number, ticket);
                Applicant applicant = visitor.applicant();
                if (applicant != null) {
                    line.join(new Line.Waiting(applicant, ticket));
                }
            }
        } catch (GaveUp | IOException e) {
            // There is no ticket, which is counted in the end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The ticket of a visitor, if there is one.
    public Optional<String> ticket(int number) {
        return Optional.ofNullable(tickets.get(number));
    }

    /// Answers of the gate.
    public Samples answers() {
        return answers;
    }
}
