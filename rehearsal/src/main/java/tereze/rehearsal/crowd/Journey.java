package tereze.rehearsal.crowd;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tereze.rehearsal.Declared;
import tereze.rehearsal.http.Attempts;
import tereze.rehearsal.http.Attempts.GaveUp;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tereze.rehearsal.result.Ledger;
import tereze.rehearsal.result.Receipt;

/// How a person comes from a ticket to a receipt: pass, sign-in, admission, application. Thread-safe.
public final class Journey {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int GONE = 410;

    private final Declared service;
    private final LocalDate today;
    private final LongSupplier now;
    private final LongSupplier endNanos;
    private final PlatformClient platform;
    private final Attempts gateAttempts;
    private final Ledger ledger;
    private final ConcurrentLinkedQueue<Applicant> admitted = new ConcurrentLinkedQueue<>();

    /// @param now nanoseconds since the opening
    /// @param endNanos when nobody new applies any more
    /// @param gateAttempts how often the gate is asked
    public Journey(
            Declared service,
            LocalDate today,
            LongSupplier now,
            LongSupplier endNanos,
            PlatformClient platform,
            Attempts gateAttempts,
            Ledger ledger) {
        this.service = service;
        this.today = today;
        this.now = now;
        this.endNanos = endNanos;
        this.platform = platform;
        this.gateAttempts = gateAttempts;
        this.ledger = ledger;
    }

    /// With a ticket, when it is this one's turn.
    ///
    /// @param applies false: the person is let in and does not apply
    public void throughTheGate(GateClient gate, Line.Waiting person, boolean applies) throws InterruptedException {
        carefully(() -> {
            String pass = pass(gate, person.ticket());
            String session = platform.signIn(person.applicant().iin());
            long due = now.getAsLong();
            Answer answer = platform.admit(gate.event(), session, pass);
            if (answer.status() == GONE) {
                answer = platform.admit(gate.event(), session, pass(gate, person.ticket()));
            }
            if (answer.status() != CREATED) {
                throw Refused.of("admission", answer);
            }
            ledger.answer(due, now.getAsLong());
            if (applies) {
                apply(session, person.applicant(), now.getAsLong());
            } else {
                admitted.add(person.applicant());
            }
        });
    }

    /// Without a gate.
    ///
    /// @param dueNanos when the person comes
    /// @param body what is sent; null: the person only looks at their cases
    public void straight(Applicant applicant, long dueNanos, @Nullable String body) throws InterruptedException {
        carefully(() -> {
            String session = platform.signIn(applicant.iin());
            if (body == null) {
                platform.look(session);
                ledger.answer(dueNanos, now.getAsLong());
            } else {
                apply(session, applicant, dueNanos);
            }
        });
    }

    /// The application of a person.
    public String body(Applicant applicant) {
        return ApplicationBody.of(service, applicant, today);
    }

    private void apply(String session, Applicant applicant, long due)
            throws GaveUp, Refused, IOException, InterruptedException {
        ledger.send(due);
        PlatformClient.Applied applied = platform.apply(session, body(applicant));
        ledger.keep(new Receipt(applicant, applied.kase(), applied.receipt(), due), now.getAsLong());
    }

    private String pass(GateClient gate, String ticket) throws GaveUp, Refused, IOException, InterruptedException {
        while (true) {
            Answer answer = gateAttempts.of(() -> gate.pass(ticket));
            if (answer.status() == OK) {
                return Json.text(Json.read(answer), "pass");
            }
            if (answer.status() != ACCEPTED) {
                throw Refused.of("pass", answer);
            }
            // It was this one's turn, and now it is not: the line has stopped, or the claim is late.
            if (now.getAsLong() > endNanos.getAsLong()) {
                throw new GaveUp("the line had stopped");
            }
            Thread.sleep(1_000L * Math.max(1, Math.min(5, answer.retryAfterSeconds())));
        }
    }

    /// People who were let in and did not apply.
    public List<Applicant> admitted() {
        return List.copyOf(admitted);
    }

    private interface Step {
        void take() throws GaveUp, Refused, IOException, InterruptedException;
    }

    private void carefully(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (Refused e) {
            ledger.refuse(e.code());
        } catch (GaveUp e) {
            ledger.giveUp();
        } catch (IOException e) {
            ledger.refuse("an unreadable answer: " + e.getMessage());
        }
    }
}
