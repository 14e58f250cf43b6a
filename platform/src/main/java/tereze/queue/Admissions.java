package tereze.queue;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Pass;
import tereze.mandates.Acting;
import tereze.people.People;
import tereze.people.Person;
import tereze.queue.rules.AdmissionRules;
import tereze.queue.rules.AdmissionRules.Candidate;
import tereze.queue.store.AdmissionTable;
import tereze.queue.store.EventTable;
import tereze.queue.store.LeadTable;

/// Lets people in whose turn it is. Thread-safe, on any number of nodes.
@Service
public final class Admissions {
    private final AdmissionTable table;
    private final LeadTable leads;
    private final EventTable events;
    private final EventSecrets secrets;
    private final GateContext gate;
    private final People people;
    private final Acting acting;

    Admissions(
            AdmissionTable table,
            LeadTable leads,
            EventTable events,
            EventSecrets secrets,
            GateContext gate,
            People people,
            Acting acting) {
        this.table = table;
        this.leads = leads;
        this.events = events;
        this.secrets = secrets;
        this.gate = gate;
        this.people = people;
        this.acting = acting;
    }

    /// Lets a person in, or a child for whom they act. A repeat leads to the same admission.
    ///
    /// @param number of the event
    /// @param pass as the gate gave it
    @CheckReturnValue
    public Command<Outcome<Admission, AdmitRefusal>> admit(int number, String pass, PersonId caller) {
        Optional<EventSecrets.KeyAndSecret> both =
                events.find(number).filter(Event::isPublic).flatMap(secrets::of);
        if (both.isEmpty()) {
            return Command.by(caller, AdmissionAct.REASON, unit -> unit.refuse(new AdmitRefusal.UnknownEvent()));
        }
        Hmac key = both.get().hmac();
        Pass.Reading reading = gate.read(pass, number);
        return Command.by(caller, AdmissionAct.REASON, unit -> admit(unit, number, reading, key, caller));
    }

    private Outcome<Admission, AdmitRefusal> admit(
            UnitOfWork unit, int number, Pass.Reading pass, Hmac key, PersonId caller) {
        Optional<Event> event = events.find(number);
        if (event.isEmpty()) {
            return unit.refuse(new AdmitRefusal.UnknownEvent());
        }
        Instant now = unit.now();
        @Nullable String pid = AdmissionRules.pidOf(pass);
        Optional<Admission> before = pid == null ? Optional.empty() : table.ofPid(number, pid);
        List<Candidate> candidates = candidates(event.get(), caller);
        if (before.filter(one -> one.isGoodAt(now) && isOf(one, candidates)).isPresent()
                && event.get().isAdmittingAt(now)) {
            return new Outcome.Done<>(before.get(), before.get().id());
        }
        Decision<AdmissionAct, AdmitRefusal> decision = AdmissionRules.admit(
                event.get(), pass, key, candidates, before.orElse(null), leads.reached(number), now);
        return pid == null
                ? unit.refuse(refusalOf(decision))
                : unit.put(AdmissionTable.ADMISSIONS, Admission.idOf(number, pid), decision);
    }

    private static AdmitRefusal refusalOf(Decision<AdmissionAct, AdmitRefusal> decision) {
        return switch (decision) {
            case Decision.Refused<AdmissionAct, AdmitRefusal>(var why) -> why;
            case Decision.Accepted<AdmissionAct, AdmitRefusal> _ ->
                throw new IllegalStateException("a pass without a pseudonym was accepted");
        };
    }

    private static boolean isOf(Admission admission, List<Candidate> candidates) {
        return candidates.stream().anyMatch(one -> one.person().equals(admission.person()));
    }

    /// The caller, and the children for whom they may act in the service now: the command relies on it.
    private List<Candidate> candidates(Event event, PersonId caller) {
        List<Candidate> all = new ArrayList<>();
        people.find(caller).map(Admissions::candidate).ifPresent(all::add);
        if (event.child()) {
            acting.childrenOf(caller).stream().map(Admissions::candidate).forEach(all::add);
        }
        return all;
    }

    private static Candidate candidate(Person person) {
        return new Candidate(person.personId(), person.iin().value());
    }

    /// The admissions of an event that people know, in the order in which they were made.
    public void each(int number, Consumer<PublicAdmission> consumer) {
        table.each(number, consumer);
    }
}
