package tereze.residence.declared;

import tereze.addresses.RegistrationOutcome;
import tereze.cases.OutcomeWriter.Writing;

/// Translates outcomes of the register of residence for the engine.
final class WriterOutcomes {
    private WriterOutcomes() {}

    static Writing toWriting(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Staged _ -> new Writing.Done();
            case RegistrationOutcome.AlreadyRegistered _ -> new Writing.MovedOn("already-registered");
            case RegistrationOutcome.NoSuchRegistration _ -> new Writing.MovedOn("registration-unknown");
            case RegistrationOutcome.AlreadyEnded _ -> new Writing.MovedOn("registration-ended");
            case RegistrationOutcome.AlreadySo _ -> new Writing.MovedOn("registration-so-already");
        };
    }
}
