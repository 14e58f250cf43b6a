package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// What may be asked of the register of residence. Whether the person has the right to ask was decided before.
public sealed interface RegistrationCommand {
    /// Registers a person at premises, and ends the registration of the same kind that they have.
    ///
    /// @param until the day a temporary one lapses; null for a permanent one
    /// @param sealed the person is under protection
    /// @param replacing why the one that it replaces ends: [EndReason#REPLACED], or [EndReason#MOVED] for a child
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
            Term.check(kind, since, until);
        }

        public static Register permanent(PersonId person, UUID premises, LocalDate since, boolean sealed) {
            return new Register(person, premises, RegistrationKind.PERMANENT, since, null, sealed, EndReason.REPLACED);
        }

        public static Register temporary(
                PersonId person, UUID premises, LocalDate since, LocalDate until, boolean sealed) {
            return new Register(person, premises, RegistrationKind.TEMPORARY, since, until, sealed, EndReason.REPLACED);
        }

        /// The same for a child, which follows a parent.
        public Register following() {
            return new Register(person, premises, kind, since, until, sealed, EndReason.MOVED);
        }
    }

    /// Ends a registration.
    ///
    /// @param on the first day on which it shall no longer hold; brought within its own beginning and term
    record End(UUID registration, LocalDate on, EndReason reason) implements RegistrationCommand {}

    /// An owner objects: it stands, and is marked.
    record Dispute(UUID registration) implements RegistrationCommand {}

    /// An officer has found the objection without ground.
    record SettleDispute(UUID registration) implements RegistrationCommand {}

    /// The person came under protection.
    record Seal(UUID registration) implements RegistrationCommand {}

    /// The protection was lifted.
    record Unseal(UUID registration) implements RegistrationCommand {}
}
