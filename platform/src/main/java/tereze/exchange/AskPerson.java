package tereze.exchange;

import org.jspecify.annotations.Nullable;
import tereze.addresses.Rka;
import tereze.people.Iin;

/// A private organisation's question, which only the person it is about can let be answered: is this person registered
/// at this address?
///
/// @param agency code of the organisation
/// @param purpose what for, in the organisation's own words; null where none was named
public record AskPerson(
        String agency, Iin iin, Rka rka, @Nullable String purpose) {}
