package tereze.residence.declared;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationCommand;
import tereze.cases.ChoiceSource;
import tereze.cases.OutcomeWriter;

/// The writers that carry one command to one registration, and the choices among co-residents.
@Configuration(proxyBeanMethods = false)
class RegistrationWriters {
    /// Chooses the registration of a co-resident.
    @Bean
    ChoiceSource coResidents(CoResidents residents, Registrations registrations) {
        return new CoResidentChoice("residence.co-residents", false, residents, registrations);
    }

    /// Chooses a co-resident whom the form names by number and address.
    @Bean
    ChoiceSource coResidentsByNumber(CoResidents residents, Registrations registrations) {
        return new CoResidentChoice("residence.co-residents-by-number", true, residents, registrations);
    }

    /// Ends a registration on the day of the decision.
    @Bean
    OutcomeWriter endWriter(Addresses addresses, RegisterReads homes) {
        return new Writer(
                "residence.end",
                addresses,
                request -> new RegistrationCommand.End(
                        registration(request), homes.dayOf(request.now()), reason(request.text("reason"))));
    }

    /// Marks a registration disputed.
    @Bean
    OutcomeWriter disputeWriter(Addresses addresses) {
        return new Writer(
                "residence.dispute", addresses, request -> new RegistrationCommand.Dispute(registration(request)));
    }

    /// Takes the mark off again.
    @Bean
    OutcomeWriter settleDisputeWriter(Addresses addresses) {
        return new Writer(
                "residence.settle-dispute",
                addresses,
                request -> new RegistrationCommand.SettleDispute(registration(request)));
    }

    private record Writer(
            String name, Addresses addresses, Function<OutcomeWriter.Request, RegistrationCommand> command)
            implements OutcomeWriter {
        @Override
        public Writing write(UnitOfWork unit, Request request) {
            return WriterOutcomes.toWriting(addresses.register(unit, List.of(command.apply(request))));
        }
    }

    private static UUID registration(OutcomeWriter.Request request) {
        return UUID.fromString(request.text("registration"));
    }

    private static EndReason reason(String word) {
        return EndReason.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
