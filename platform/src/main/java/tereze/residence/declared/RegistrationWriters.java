package tereze.residence.declared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationOutcome;
import tereze.cases.CaseContext;
import tereze.cases.OutcomeWriter;
import tereze.cases.OutcomeWriter.Writing;

/// The writers that execute one command on one registration.
final class RegistrationWriters {
    private RegistrationWriters() {}

    record One(Optional<UUID> registration) {
        UUID id() {
            return registration.orElseThrow();
        }
    }

    /// Ends a registration on the day of the decision.
    @Component("residence.end")
    record End(Addresses addresses, RegisterReads registers) implements OutcomeWriter<End.Asked> {
        record Asked(Optional<UUID> registration, Reason reason) {}

        /// Why a declared service ends a registration.
        enum Reason {
            BY_PERSON,
            BY_OWNER,
            BY_OFFICER
        }

        @Override
        public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
            var reason = switch (asked.reason()) {
                case BY_PERSON -> EndReason.BY_PERSON;
                case BY_OWNER -> EndReason.BY_OWNER;
                case BY_OFFICER -> EndReason.BY_OFFICER;
            };
            return carryOut(
                    addresses,
                    unit,
                    new RegistrationCommand.End(
                            asked.registration().orElseThrow(), registers.dayOf(context.now()), reason));
        }
    }

    /// Marks a registration as disputed.
    @Component("residence.dispute")
    record Dispute(Addresses addresses, RegisterReads registers) implements OutcomeWriter<One> {
        @Override
        public Writing write(UnitOfWork unit, One asked, CaseContext context) {
            return carryOut(
                    addresses, unit, new RegistrationCommand.Dispute(asked.id(), registers.dayOf(context.now())));
        }
    }

    /// Removes the mark.
    @Component("residence.settle-dispute")
    record SettleDispute(Addresses addresses) implements OutcomeWriter<One> {
        @Override
        public Writing write(UnitOfWork unit, One asked, CaseContext context) {
            return carryOut(addresses, unit, new RegistrationCommand.SettleDispute(asked.id()));
        }
    }

    private static Writing carryOut(Addresses addresses, UnitOfWork unit, RegistrationCommand command) {
        return written(addresses.register(unit, List.of(command)), _ -> true);
    }

    /// Converts the register's outcome for the engine.
    ///
    /// @param told whether people are told about this registration; the others follow from it
    static Writing written(RegistrationOutcome outcome, Predicate<RegistrationOutcome.Written> told) {
        return switch (outcome) {
            case RegistrationOutcome.Staged(var written) ->
                written.stream()
                        .filter(told)
                        .findFirst()
                        .<Writing>map(one -> new Writing.Made(one.registration().id()))
                        .orElseGet(Writing.Done::new);
            case RegistrationOutcome.AlreadyRegistered _ -> new Writing.MovedOn("already-registered");
            case RegistrationOutcome.NoSuchRegistration _ -> new Writing.MovedOn("registration-unknown");
            case RegistrationOutcome.AlreadyEnded _ -> new Writing.MovedOn("registration-ended");
            case RegistrationOutcome.AlreadySo _ -> new Writing.MovedOn("registration-so-already");
        };
    }
}
