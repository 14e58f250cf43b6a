package tereze.queue;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.DatabaseClock;
import tereze.acts.PersonId;
import tereze.cases.Admittance;
import tereze.queue.store.AdmissionTable;
import tereze.queue.store.EventTable;

/// While people queue for a service, it takes applications only of those who were let in.
@Component
final class QueueAdmittance implements Admittance {
    private final EventTable events;
    private final AdmissionTable admissions;
    private final GateContext gate;
    private final DatabaseClock clock;
    private final Samples samples;

    QueueAdmittance(
            EventTable events, AdmissionTable admissions, GateContext gate, DatabaseClock clock, Samples samples) {
        this.events = events;
        this.admissions = admissions;
        this.gate = gate;
        this.clock = clock;
        this.samples = samples;
    }

    @Override
    public Turn of(String service, PersonId applicant) {
        Optional<Event> running = events.runningOf(service);
        if (running.isEmpty()) {
            return new Turn.Free();
        }
        Instant now = clock.now();
        Optional<Event> live = running.filter(event -> event.isLiveAt(now));
        if (live.isEmpty()) {
            return new Turn.Free();
        }
        int number = live.get().number();
        return admissions
                .ofPerson(number, applicant)
                .filter(admission -> admission.isGoodAt(now))
                .<Turn>map(admission -> {
                    samples.isOf(number);
                    return new Turn.Admitted(number, admission.ord());
                })
                .orElseGet(() -> new Turn.QueueFirst(gate.settings().gateOf(number)));
    }
}
