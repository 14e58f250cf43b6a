package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// Acts of a registration. The subject of an act is the registration. The address is in the part about the person.
public sealed interface RegistrationAct extends Act {
    /// A person was registered.
    @Kind(value = "addresses.registered/1", number = 200)
    record Registered(Subject<Residence> person) implements RegistrationAct {}

    /// The registration ended.
    @Kind(value = "addresses.ended/1", number = 201)
    record Ended(Subject<Ending> person) implements RegistrationAct {}

    /// An owner objected.
    @Kind(value = "addresses.disputed/1", number = 202)
    record Disputed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// An officer rejected the owner's objection.
    @Kind(value = "addresses.dispute-settled/1", number = 203)
    record DisputeSettled(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The person became protected.
    @Kind(value = "addresses.sealed/1", number = 204)
    record Sealed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The protection ended.
    @Kind(value = "addresses.unsealed/1", number = 205)
    record Unsealed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The person was reminded that the registration will end.
    @Kind(value = "addresses.reminded/1", number = 206)
    record Reminded(Subject<Reminder> person) implements RegistrationAct {}

    /// Place, kind and period of a registration.
    record Residence(
            UUID premises,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            boolean sealed) {}

    /// Day and reason of the end.
    ///
    /// @param on the first day it was no longer valid
    record Ending(LocalDate on, EndReason reason) {}

    /// A reminder of an end.
    ///
    /// @param day the day for which it was due, on which or after which it was given
    /// @param lastDay the last day of the registration
    record Reminder(LocalDate day, LocalDate lastDay) {}
}
