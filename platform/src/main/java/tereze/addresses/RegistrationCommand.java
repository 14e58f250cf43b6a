package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// Commands to the register of residence. The caller has already checked the person's right to give them.
public sealed interface RegistrationCommand {
    /// Registers a person at premises and ends their active registration of the same kind.
    ///
    /// @param until the day a temporary registration expires; null for a permanent one
    /// @param sealed the person is protected
    /// @param replacing why the previous registration ends: [EndReason#REPLACED], or [EndReason#MOVED] for a child
    record Register(
            PersonId person,
            UUID premises,
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            boolean sealed,
            EndReason replacing)
            implements RegistrationCommand {
        public Register {
            RegistrationPeriod.check(kind, since, until);
        }

        public static Register permanent(PersonId person, UUID premises, LocalDate since, boolean sealed) {
            return new Register(person, premises, RegistrationKind.PERMANENT, since, null, sealed, EndReason.REPLACED);
        }

        public static Register temporary(
                PersonId person, UUID premises, LocalDate since, LocalDate until, boolean sealed) {
            return new Register(person, premises, RegistrationKind.TEMPORARY, since, until, sealed, EndReason.REPLACED);
        }

        /// The same command for a child that moves with a parent.
        public Register following() {
            return new Register(person, premises, kind, since, until, sealed, EndReason.MOVED);
        }
    }

    /// Ends a registration, or ends one earlier that has an end on a later day.
    ///
    /// @param on the first day it is no longer valid; moved into the period of the registration if it lies outside
    record End(UUID registration, LocalDate on, EndReason reason) implements RegistrationCommand {}

    /// Records an owner's objection. The registration stays as it is and is marked as disputed.
    ///
    /// @param on the day of the objection, on which the registration is active or valid
    record Dispute(UUID registration, LocalDate on) implements RegistrationCommand {}

    /// Records that an officer rejected the objection.
    record SettleDispute(UUID registration) implements RegistrationCommand {}

    /// Hides a registration, because the person became protected.
    record Seal(UUID registration) implements RegistrationCommand {}

    /// Shows a registration again, because the protection ended.
    record Unseal(UUID registration) implements RegistrationCommand {}

    /// Reminds the person of the end of a registration, if that is due and was not done.
    ///
    /// @param on today
    record Remind(UUID registration, LocalDate on) implements RegistrationCommand {}
}
