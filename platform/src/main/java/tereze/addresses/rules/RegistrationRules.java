package tereze.addresses.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.EndReason;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.DisputeSettled;
import tereze.addresses.RegistrationAct.Disputed;
import tereze.addresses.RegistrationAct.Ended;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Registered;
import tereze.addresses.RegistrationAct.Reminded;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationAct.Sealed;
import tereze.addresses.RegistrationAct.Unsealed;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationCommand.Dispute;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationCommand.Remind;
import tereze.addresses.RegistrationCommand.Seal;
import tereze.addresses.RegistrationCommand.SettleDispute;
import tereze.addresses.RegistrationCommand.Unseal;
import tereze.addresses.RegistrationOutcome.AlreadyEnded;
import tereze.addresses.RegistrationOutcome.AlreadyRegistered;
import tereze.addresses.RegistrationOutcome.AlreadySo;
import tereze.addresses.RegistrationOutcome.NoSuchRegistration;
import tereze.addresses.RegistrationOutcome.Refused;

/// The rules for beginning and ending registrations.
public final class RegistrationRules {
    private RegistrationRules() {}

    /// Decides a command. The end of a registration comes before the new one that replaces it.
    ///
    /// @param current the registration that the command names; for a new registration, the person's active one of
    ///     the same kind; null if there is none
    public static Decision<RegistrationAct, Refused> decide(
            RegistrationCommand command, @Nullable Registration current) {
        return switch (command) {
            case Register register -> begin(register, current);
            case End(UUID id, LocalDate on, EndReason reason) ->
                known(id, current, now -> now.standsOrHoldsOn(on), now -> end(now, on, reason));
            case Dispute(UUID id, LocalDate on) ->
                known(
                        id,
                        current,
                        now -> now.standsOrHoldsOn(on),
                        now -> now.disputed() ? already(now) : Decision.accept(new Disputed(of(now))));
            // The mark of one that has an end is removed too, also after that day.
            case SettleDispute(UUID id) ->
                known(
                        id,
                        current,
                        now -> now.stands() || now.disputed(),
                        now -> now.disputed() ? Decision.accept(new DisputeSettled(of(now))) : already(now));
            case Seal(UUID id) ->
                known(
                        id,
                        current,
                        Registration::stands,
                        now -> now.sealed() ? already(now) : Decision.accept(new Sealed(of(now))));
            case Unseal(UUID id) ->
                known(
                        id,
                        current,
                        Registration::stands,
                        now -> now.sealed() ? Decision.accept(new Unsealed(of(now))) : already(now));
            case Remind(UUID id, LocalDate on) ->
                known(
                        id,
                        current,
                        Registration::stands,
                        now -> ReminderRules.due(now, on)
                                .<Decision<RegistrationAct, Refused>>map(
                                        due -> Decision.accept(new Reminded(new Subject<>(now.person(), due))))
                                .orElseGet(() -> already(now)));
        };
    }

    /// Applies an act to a registration.
    ///
    /// @param before null for its first act
    public static Registration evolve(UUID id, @Nullable Registration before, RegistrationAct act) {
        return switch (act) {
            case Registered(Subject<Residence> person) -> {
                if (before != null) {
                    throw new IllegalStateException("registered twice: " + id);
                }
                yield registered(id, person.person(), said(person));
            }
            case Ended(Subject<Ending> person) -> {
                Ending ending = said(person);
                yield known(id, before).ended(ending.on(), ending.reason());
            }
            case Disputed _ -> known(id, before).disputed(true);
            case DisputeSettled _ -> known(id, before).disputed(false);
            case Sealed _ -> known(id, before).sealed(true);
            case Unsealed _ -> known(id, before).sealed(false);
            case Reminded(Subject<Reminder> person) ->
                known(id, before).reminded(said(person).day());
        };
    }

    private static Decision<RegistrationAct, Refused> begin(Register command, @Nullable Registration standing) {
        Residence residence =
                new Residence(command.premises(), command.kind(), command.since(), command.until(), command.sealed());
        RegistrationAct beginning = new Registered(new Subject<>(command.person(), residence));
        if (standing == null) {
            return Decision.accept(beginning);
        } else if (standing.premises().equals(command.premises()) && standing.lastsUntil(command.until())) {
            return Decision.refuse(new AlreadyRegistered(standing.id()));
        }
        return Decision.accept(List.of(ending(standing, command.since(), command.replacing()), beginning));
    }

    private static Decision<RegistrationAct, Refused> known(
            UUID id,
            @Nullable Registration registration,
            Predicate<Registration> isOpen,
            Function<Registration, Decision<RegistrationAct, Refused>> decision) {
        if (registration == null) {
            return Decision.refuse(new NoSuchRegistration(id));
        } else if (!isOpen.test(registration)) {
            return Decision.refuse(new AlreadyEnded(id));
        }
        return decision.apply(registration);
    }

    private static Decision<RegistrationAct, Refused> end(Registration registration, LocalDate on, EndReason reason) {
        return Decision.accept(ending(registration, on, reason));
    }

    private static Decision<RegistrationAct, Refused> already(Registration registration) {
        return Decision.refuse(new AlreadySo(registration.id()));
    }

    /// The end of a registration on the requested day, but not before it began and not after it expired.
    public static RegistrationAct ending(Registration registration, LocalDate on, EndReason reason) {
        LocalDate lapses = registration.until();
        LocalDate day = lapses != null && on.isAfter(lapses) ? lapses : on;
        LocalDate ended = day.isBefore(registration.since()) ? registration.since() : day;
        return new Ended(new Subject<>(registration.person(), new Ending(ended, reason)));
    }

    private static Registration registered(UUID id, PersonId person, Residence residence) {
        return new Registration(
                id,
                person,
                residence.premises(),
                residence.kind(),
                residence.since(),
                residence.until(),
                null,
                null,
                false,
                null,
                residence.sealed());
    }

    private static Registration known(UUID id, @Nullable Registration before) {
        if (before == null) {
            throw new IllegalStateException("not registered yet: " + id);
        }
        return before;
    }

    private static <T> T said(Subject<T> subject) {
        T part = subject.part();
        if (part == null) {
            throw new IllegalStateException("the personal part was erased: the state cannot be told from the acts");
        }
        return part;
    }

    private static Subject<Subject.Nothing> of(Registration registration) {
        return Subject.of(registration.person());
    }
}
