package tereze.exchange.rules;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Rka;
import tereze.exchange.AddressRequest;
import tereze.exchange.AskerSees;
import tereze.exchange.Disclosed;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestAct.Disclosure;
import tereze.exchange.RequestAct.Question;
import tereze.exchange.RequestCommand;
import tereze.exchange.RequestRefusal;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;

/// How a private organisation's request is answered, and who sees what of it.
public final class RequestRules {
    private RequestRules() {}

    /// What the registers say of the person and the address at the moment of consent.
    ///
    /// @param capable of age, and not found incapable
    /// @param underProtection where the person lives is told to nobody
    /// @param registered the person is registered at the address asked about
    public record Facts(boolean capable, boolean underProtection, boolean registered) {}

    /// What is recorded of a question.
    ///
    /// @param person of whom it is asked, or null where the register knows no such person
    public static RequestAct.Asked ask(
            String agency, @Nullable PersonId person, Rka rka, String purpose, Instant until, Instant now) {
        Subject<Question> subject = person == null ? null : new Subject<>(person, new Question(rka, purpose));
        return new RequestAct.Asked(agency, subject, until, now);
    }

    /// What a command to a standing request leads to.
    ///
    /// @param facts of now; asked for only where the decision rests on them
    public static Decision<RequestAct, RequestRefusal> decide(
            RequestCommand command, AddressRequest request, Supplier<Facts> facts, Instant now) {
        return switch (command) {
            case RequestCommand.Give(PersonId by) ->
                answerable(request, by, now, () -> give(request, by, facts.get(), now));
            case RequestCommand.Refuse(PersonId by) ->
                answerable(request, by, now, () -> Decision.accept(new RequestAct.Refused(Subject.of(by), now)));
            case RequestCommand.Lapse() -> lapse(request, now);
        };
    }

    /// The request as an act leaves it. A question that was erased since reads as one about a person unknown.
    ///
    /// @param before null before its first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static AddressRequest evolve(UUID id, @Nullable AddressRequest before, RequestAct act) {
        return switch (act) {
            case RequestAct.Asked(var agency, var subject, var until, var at) -> {
                if (before != null) {
                    throw new IllegalArgumentException("act: Asked (expected: an act of a standing request)");
                }
                Question question = subject == null ? null : subject.part();
                yield new AddressRequest(
                        id,
                        agency,
                        subject == null ? null : subject.person(),
                        question == null ? null : question.rka(),
                        question == null ? null : question.purpose(),
                        at,
                        until,
                        new RequestStage.Waiting());
            }
            case RequestAct.Given(var _, var person, var at) ->
                known(before, act).at(new RequestStage.Given(at, told(person)));
            case RequestAct.Refused(var _, var at) -> known(before, act).at(new RequestStage.Refused(at));
            case RequestAct.Lapsed(var _, var at) -> known(before, act).at(new RequestStage.Lapsed(at));
        };
    }

    /// What the organisation sees. Only a yes or a no comes before the time is over: whatever else happened, or did
    /// not,
    /// reads `pending` until then and `unavailable` from then on, so that no moment tells one from the other.
    public static AskerSees seenByAsker(AddressRequest request, Instant now) {
        return switch (request.stage()) {
            case RequestStage.Given(var _, Disclosed told) ->
                switch (told) {
                    case YES -> AskerSees.YES;
                    case NO -> AskerSees.NO;
                    case NOTHING -> untold(request, now);
                };
            case RequestStage.Waiting _, RequestStage.Refused _, RequestStage.Lapsed _ -> untold(request, now);
        };
    }

    /// What the person sees.
    public static RequestStatus seenByPerson(AddressRequest request, Instant now) {
        return switch (request.stage()) {
            case RequestStage.Waiting _ -> over(request, now) ? RequestStatus.LAPSED : RequestStatus.WAITING;
            case RequestStage.Given _ -> RequestStatus.GIVEN;
            case RequestStage.Refused _ -> RequestStatus.REFUSED;
            case RequestStage.Lapsed _ -> RequestStatus.LAPSED;
        };
    }

    private static Decision<RequestAct, RequestRefusal> answerable(
            AddressRequest request, PersonId by, Instant now, Supplier<Decision<RequestAct, RequestRefusal>> answer) {
        if (!request.concerns(by)) {
            return Decision.refuse(new RequestRefusal.Unknown());
        }
        return switch (request.stage()) {
            case RequestStage.Waiting _ ->
                over(request, now) ? Decision.refuse(new RequestRefusal.TooLate()) : answer.get();
            case RequestStage.Given _, RequestStage.Refused _ -> Decision.refuse(new RequestRefusal.AnsweredAlready());
            case RequestStage.Lapsed _ -> Decision.refuse(new RequestRefusal.TooLate());
        };
    }

    private static Decision<RequestAct, RequestRefusal> give(
            AddressRequest request, PersonId by, Facts facts, Instant now) {
        Rka rka = request.rka();
        String purpose = request.purpose();
        if (rka == null || purpose == null) {
            // Its question was erased: there is nothing left to consent to.
            return Decision.refuse(new RequestRefusal.Unknown());
        }
        if (!facts.capable()) {
            return Decision.refuse(new RequestRefusal.CannotConsent());
        }
        Disclosure disclosure = new Disclosure(rka, purpose, disclosed(facts));
        return Decision.accept(new RequestAct.Given(request.agency(), new Subject<>(by, disclosure), now));
    }

    /// Of a person under protection nothing is told about any address: a no for the wrong ones would leave the right
    /// one.
    private static Disclosed disclosed(Facts facts) {
        if (facts.underProtection()) {
            return Disclosed.NOTHING;
        }
        return facts.registered() ? Disclosed.YES : Disclosed.NO;
    }

    private static Decision<RequestAct, RequestRefusal> lapse(AddressRequest request, Instant now) {
        return switch (request.stage()) {
            case RequestStage.Waiting _ ->
                over(request, now)
                        ? Decision.accept(new RequestAct.Lapsed(subject(request), now))
                        : Decision.refuse(new RequestRefusal.NothingDue());
            case RequestStage.Given _, RequestStage.Refused _, RequestStage.Lapsed _ ->
                Decision.refuse(new RequestRefusal.NothingDue());
        };
    }

    private static @Nullable Subject<Subject.Nothing> subject(AddressRequest request) {
        PersonId person = request.person();
        return person == null ? null : Subject.of(person);
    }

    private static AskerSees untold(AddressRequest request, Instant now) {
        return over(request, now) ? AskerSees.UNAVAILABLE : AskerSees.PENDING;
    }

    private static boolean over(AddressRequest request, Instant now) {
        return !now.isBefore(request.until());
    }

    private static Disclosed told(Subject<Disclosure> person) {
        Disclosure disclosure = person.part();
        return disclosure == null ? Disclosed.NOTHING : disclosure.told();
    }

    private static AddressRequest known(@Nullable AddressRequest before, RequestAct act) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "act: the first is " + act.getClass().getSimpleName() + " (expected: Asked)");
        }
        return before;
    }
}
