package tereze.exchange;

import org.jspecify.annotations.Nullable;
import tereze.addresses.Rka;
import tereze.people.Iin;

/// A private organisation's question to a person: may we know whether you are registered at this address?
///
/// @param agency code of the organisation
/// @param purpose in the organisation's own words; null if missing
public record AskPerson(
        String agency, Iin iin, Rka rka, @Nullable String purpose) {}
