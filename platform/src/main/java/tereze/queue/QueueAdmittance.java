package tereze.queue;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
    private final InstantSource clock;
    private final Samples samples;

    QueueAdmittance(
            EventTable events, AdmissionTable admissions, GateContext gate, InstantSource clock, Samples samples) {
        this.events = events;
        this.admissions = admissions;
        this.gate = gate;
        this.clock = clock;
        this.samples = samples;
    }

    @Override
    public Turn of(String service, PersonId applicant) {
        Optional<Event> live = events.runningOf(service).filter(event -> event.isLiveAt(clock.instant()));
        if (live.isEmpty()) {
            return new Turn.Free();
        }
        int number = live.get().number();
        return admissions
                .ofPerson(number, applicant)
                .filter(admission -> admission.isGoodAt(clock.instant()))
                .<Turn>map(admission -> {
                    samples.isOf(number);
                    return new Turn.Admitted(number, admission.ord());
                })
                .orElseGet(() -> new Turn.QueueFirst(gate.settings().gateOf(number)));
    }
}
