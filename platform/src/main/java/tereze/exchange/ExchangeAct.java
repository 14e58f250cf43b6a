package tereze.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.access.DataAccess;
import tereze.access.DataAccessed;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;

/// Acts of agencies' queries.
public sealed interface ExchangeAct extends Act {
    /// An agency asked whether a person is registered at an address.
    ///
    /// @param agency the code of the agency
    /// @param person null if the register does not know the person
    @Kind(value = "exchange.address-verified/1", number = 500)
    record AddressVerified(String agency, @Nullable Subject<Verified> person) implements ExchangeAct, DataAccess {
        private static final List<String> SHOWN = List.of("registered", "kind", "since");

        @Override
        public Optional<DataAccessed> seenOf(PersonId who) {
            return Optional.ofNullable(person)
                    .filter(subject -> subject.person().equals(who))
                    .map(Subject::part)
                    .map(part -> new DataAccessed(part.purpose(), part.ground(), part.caseNumber(), SHOWN));
        }
    }

    /// The query and its answer.
    ///
    /// @param kind null if the answer was no
    /// @param since null if the answer was no
    record Verified(
            Rka rka,
            String purpose,
            String ground,
            @Nullable String caseNumber,
            boolean registered,
            @Nullable RegistrationKind kind,
            @Nullable LocalDate since) {}
}
