package tereze.queue.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.queue.Admission;
import tereze.queue.AdmissionAct;
import tereze.queue.AdmitRefusal;
import tereze.queue.Event;

/// The rules for admissions. A pass alone lets nobody in: its pseudonym must be that of the signed-in person, or of a
/// child for whom they act. So a pass is worth nothing to others.
public final class AdmissionRules {
    /// How long an admission is good.
    public static final Duration GOOD_FOR = Duration.ofDays(1);

    private AdmissionRules() {}

    /// A person in whose name the caller may come.
    ///
    /// @param iin read from the register, never from the request
    public record Candidate(PersonId person, String iin) {
        /// The pseudonym in an event.
        Pid pid(int event, Hmac eventKey) {
            return Pid.of(new EventId(event), eventKey, new Iin(iin));
        }
    }

    /// Decides on a pass.
    ///
    /// @param pass what the text turned out to be
    /// @param candidates in whose names the caller may come now
    /// @param before the admission of this pseudonym; null if there is none
    /// @param reached how far each lane is released, in the order of [tereze.gate.rules.Lane#ALL]
    public static Decision<AdmissionAct, AdmitRefusal> admit(
            Event event,
            Pass.Reading pass,
            Hmac eventKey,
            Collection<Candidate> candidates,
            @Nullable Admission before,
            List<Ord> reached,
            Instant now) {
        if (!event.isPublic()) {
            return Decision.refuse(new AdmitRefusal.UnknownEvent());
        }
        if (!event.isAdmittingAt(now)) {
            return Decision.refuse(new AdmitRefusal.NotAdmitting());
        }
        return switch (pass) {
            case Pass.Reading.Valid(Pass read) -> admit(event, read, eventKey, candidates, before, reached, now);
            case Pass.Reading.Expired _ -> Decision.refuse(new AdmitRefusal.Expired());
            case Pass.Reading.OfAnotherEvent _, Pass.Reading.Forged _ -> Decision.refuse(new AdmitRefusal.Forged());
        };
    }

    private static Decision<AdmissionAct, AdmitRefusal> admit(
            Event event,
            Pass pass,
            Hmac eventKey,
            Collection<Candidate> candidates,
            @Nullable Admission before,
            List<Ord> reached,
            Instant now) {
        Optional<Candidate> found = candidates.stream()
                .filter(one -> one.pid(event.number(), eventKey).equals(pass.pid()))
                .findFirst();
        if (found.isEmpty()) {
            return Decision.refuse(new AdmitRefusal.OfAnother());
        }
        Subject<Subject.Nothing> person = Subject.of(found.get().person());
        Instant until = now.plus(GOOD_FOR);
        if (before != null) {
            return Decision.accept(new AdmissionAct.Again(person, until, now));
        }
        Ord released = reached.get(pass.lane().code());
        if (!pass.ord().isAdmittedBy(released)) {
            return Decision.refuse(new AdmitRefusal.NotYet());
        }
        return Decision.accept(new AdmissionAct.Admitted(
                person,
                event.number(),
                pass.pid().toString(),
                pass.ord().toString(),
                pass.lane().code(),
                released.toString(),
                until,
                now));
    }

    /// The pseudonym that a pass names; null if it is none of ours.
    public static @Nullable String pidOf(Pass.Reading pass) {
        return switch (pass) {
            case Pass.Reading.Valid(Pass read) -> read.pid().toString();
            case Pass.Reading.Expired(Pass read) -> read.pid().toString();
            case Pass.Reading.OfAnotherEvent _, Pass.Reading.Forged _ -> null;
        };
    }

    /// The state of an admission after an act.
    ///
    /// @param before null before the first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static Admission evolve(UUID id, @Nullable Admission before, AdmissionAct act) {
        return switch (act) {
            case AdmissionAct.Admitted(
                    var person,
                    var event,
                    var pid,
                    var ord,
                    var lane,
                    var reached,
                    var until,
                    var at) -> {
                if (before != null) {
                    throw new IllegalArgumentException("act: the first again (expected: Again)");
                }
                yield new Admission(id, event, pid, ord, lane, reached, person.person(), at, until, 1);
            }
            case AdmissionAct.Again(var _, var until, var _) -> {
                if (before == null) {
                    throw new IllegalArgumentException("act: the first is Again (expected: Admitted)");
                }
                yield before.lasting(until);
            }
        };
    }
}
