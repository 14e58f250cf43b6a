package tereze.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Rka;

/// A private organisation's question about a person's address, which that person lets be answered or does not.
///
/// Of a person whom the register does not know, nothing is kept: the organisation sees a request like any other.
///
/// @param agency code of the organisation
/// @param person of whom it is asked; null where the register knows no such person
/// @param rka the address asked about; null where the register knows no such person
/// @param purpose in the organisation's own words; null where the register knows no such person
/// @param until exclusive: from this moment no answer is taken, whether or not the request has been ended yet
public record AddressRequest(
        UUID id,
        String agency,
        @Nullable PersonId person,
        @Nullable Rka rka,
        @Nullable String purpose,
        Instant asked,
        Instant until,
        RequestStage stage) {
    /// The same request at another stage.
    public AddressRequest at(RequestStage reached) {
        return new AddressRequest(id, agency, person, rka, purpose, asked, until, reached);
    }

    /// Whether it is about this person.
    public boolean concerns(PersonId who) {
        return who.equals(person);
    }
}
