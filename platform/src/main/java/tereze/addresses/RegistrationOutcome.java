package tereze.addresses;

import java.util.List;
import java.util.UUID;

/// The answer of the register to commands.
public sealed interface RegistrationOutcome {
    /// The commands are allowed, and staged in the caller's unit of work.
    ///
    /// @param written one entry for each act; the end of a registration comes before the new one that replaces it
    record Staged(List<Written> written) implements RegistrationOutcome {
        public Staged {
            written = List.copyOf(written);
        }
    }

    /// One act to be written: its receipt, the registration after it, and the act itself.
    record Written(UUID act, Registration registration, RegistrationAct what) {}

    /// The commands are refused.
    sealed interface Refused extends RegistrationOutcome {}

    /// The person is already registered there, with the same kind and for at least the same period.
    record AlreadyRegistered(UUID registration) implements Refused {}

    /// There is no such registration.
    record NoSuchRegistration(UUID registration) implements Refused {}

    /// The registration has ended and can no longer change.
    record AlreadyEnded(UUID registration) implements Refused {}

    /// The registration is already in this state: disputed, settled, hidden or visible, or no reminder is due.
    record AlreadySo(UUID registration) implements Refused {}
}
