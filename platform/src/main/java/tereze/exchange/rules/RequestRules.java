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
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestAct.Disclosure;
import tereze.exchange.RequestAct.Question;
import tereze.exchange.RequestCommand;
import tereze.exchange.RequestRefusal;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;
import tereze.exchange.RequestStatusForAgency;

/// The rules for private organisations' requests, and for who sees what of them.
public final class RequestRules {
    private RequestRules() {}

    /// The facts of the registers at the moment of consent.
    ///
    /// @param capable of age, and not found incapable
    /// @param underProtection whether the person's address is hidden
    /// @param registered whether the person is registered at the address in question
    public record Facts(boolean capable, boolean underProtection, boolean registered) {}

    /// The act of a question.
    ///
    /// @param person null if the register does not know the person
    public static RequestAct.Asked ask(
            String agency, @Nullable PersonId person, Rka rka, String purpose, Instant until, Instant now) {
        Subject<Question> subject = person == null ? null : new Subject<>(person, new Question(rka, purpose));
        return new RequestAct.Asked(agency, subject, until, now);
    }

    /// Decides a command to an open request.
    ///
    /// @param facts the current facts; read only if the decision depends on them
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

    /// Applies an act to a request. A question whose personal part was erased reads like one about an unknown
    /// person.
    ///
    /// @param before null for its first act
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

    /// The status for the organisation. Only yes and no appear before the time is over. Everything else reads
    /// `pending` until then and `unavailable` afterwards, so that the moment of a change reveals nothing.
    public static RequestStatusForAgency seenByAsker(AddressRequest request, Instant now) {
        return switch (request.stage()) {
            case RequestStage.Given(var _, DisclosedData told) ->
                switch (told) {
                    case YES -> RequestStatusForAgency.YES;
                    case NO -> RequestStatusForAgency.NO;
                    case NOTHING -> untold(request, now);
                };
            case RequestStage.Waiting _, RequestStage.Refused _, RequestStage.Lapsed _ -> untold(request, now);
        };
    }

    /// The status for the person.
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
            // The question was erased, so there is nothing to consent to.
            return Decision.refuse(new RequestRefusal.Unknown());
        }
        if (!facts.capable()) {
            return Decision.refuse(new RequestRefusal.CannotConsent());
        }
        Disclosure disclosure = new Disclosure(rka, purpose, disclosed(facts));
        return Decision.accept(new RequestAct.Given(request.agency(), new Subject<>(by, disclosure), now));
    }

    /// For a protected person there is no answer about any address: a no for all wrong addresses would reveal the
    /// right one.
    private static DisclosedData disclosed(Facts facts) {
        if (facts.underProtection()) {
            return DisclosedData.NOTHING;
        }
        return facts.registered() ? DisclosedData.YES : DisclosedData.NO;
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

    private static RequestStatusForAgency untold(AddressRequest request, Instant now) {
        return over(request, now) ? RequestStatusForAgency.UNAVAILABLE : RequestStatusForAgency.PENDING;
    }

    private static boolean over(AddressRequest request, Instant now) {
        return !now.isBefore(request.until());
    }

    private static DisclosedData told(Subject<Disclosure> person) {
        Disclosure disclosure = person.part();
        return disclosure == null ? DisclosedData.NOTHING : disclosure.told();
    }

    private static AddressRequest known(@Nullable AddressRequest before, RequestAct act) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "act: the first is " + act.getClass().getSimpleName() + " (expected: Asked)");
        }
        return before;
    }
}
