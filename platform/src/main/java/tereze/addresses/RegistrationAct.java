package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// What happens to a registration. The thing is the registration; where somebody lives is in their own part.
public sealed interface RegistrationAct extends Act {
    /// A person was registered at premises.
    @Kind("addresses.registered/1")
    record Registered(Subject<Residence> person) implements RegistrationAct {}

    /// It ended.
    @Kind("addresses.ended/1")
    record Ended(Subject<Ending> person) implements RegistrationAct {}

    /// An owner objected to it.
    @Kind("addresses.disputed/1")
    record Disputed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The objection was found without ground.
    @Kind("addresses.dispute-settled/1")
    record DisputeSettled(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The person came under protection.
    @Kind("addresses.sealed/1")
    record Sealed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// The protection was lifted.
    @Kind("addresses.unsealed/1")
    record Unsealed(Subject<Subject.Nothing> person) implements RegistrationAct {}

    /// Where, how and for how long somebody is registered.
    record Residence(
            UUID premises,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            boolean sealed) {}

    /// When and why it ended.
    ///
    /// @param on the first day on which it no longer held
    record Ending(LocalDate on, EndReason reason) {}
}
