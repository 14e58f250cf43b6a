package tereze.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Rka;

/// A private organisation's question about a person's address. The person decides whether it is answered.
///
/// Nothing about the person is stored if the register does not know them. For the organisation, such a request looks
/// like any other.
///
/// @param agency code of the organisation
/// @param person null if the register does not know the person
/// @param rka the address; null if the register does not know the person
/// @param purpose in the organisation's own words; null if the register does not know the person
/// @param until exclusive: from this moment no answer is accepted, even if the request is not closed yet
public record AddressRequest(
        UUID id,
        String agency,
        @Nullable PersonId person,
        @Nullable Rka rka,
        @Nullable String purpose,
        Instant asked,
        Instant until,
        RequestStage stage) {
    /// A copy at another stage.
    public AddressRequest at(RequestStage reached) {
        return new AddressRequest(id, agency, person, rka, purpose, asked, until, reached);
    }

    /// Whether it is about this person.
    public boolean concerns(PersonId who) {
        return who.equals(person);
    }
}
