package tereze.addresses.rules;

/// A word or a number of a typed address.
///
/// @param text in lower case
public record AddressPart(Kind kind, String text) {
    /// What it belongs to.
    public enum Kind {
        /// The name of a street or a place.
        NAME,
        /// The house number, as a word beside it says.
        HOUSE,
        /// The flat number, as a word beside it says.
        FLAT,
        /// A number without such a word.
        NUMBER
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
