package tereze.addresses;

import java.util.List;
import java.util.UUID;
import tereze.acts.Change;

/// What the register of residence says to commands.
public sealed interface RegistrationOutcome {
    /// It may be done. Nothing is written before the contribution is committed with the change it belongs to.
    ///
    /// @param written one for each act, endings before the beginnings that they make room for
    record Prepared(Change.Contribution contribution, List<Written> written) implements RegistrationOutcome {
        public Prepared {
            written = List.copyOf(written);
        }
    }

    /// An act to be written: its receipt, the registration it is about as it will be, and what happens to it.
    record Written(UUID act, Registration registration, RegistrationAct what) {}

    /// It may not.
    sealed interface Refused extends RegistrationOutcome {}

    /// The person is registered there already, in the same way and for the same time.
    record AlreadyRegistered(UUID registration) implements Refused {}

    /// There is no such registration.
    record NoSuchRegistration(UUID registration) implements Refused {}

    /// It has ended; nothing changes one that has.
    record AlreadyEnded(UUID registration) implements Refused {}

    /// It is marked so already: disputed, settled, sealed or open.
    record AlreadySo(UUID registration) implements Refused {}
}
