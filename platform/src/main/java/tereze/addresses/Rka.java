package tereze.addresses;

import java.util.Optional;
import tereze.acts.CheckDigit;
import tereze.api.PastedCode;

/// The address code (RKA) of a building or of premises in the Address Register. One house number can have two codes:
/// they are two different places.
///
/// @param value sixteen digits; the first may be 0
public record Rka(String value) {
    private static final int LENGTH = 16;

    public Rka {
        if (!CheckDigit.isDigits(value, LENGTH)) {
            throw new IllegalArgumentException("value: other text (expected: " + LENGTH + " digits)");
        }
    }

    /// Parses a typed code, also in groups ([PastedCode]); empty if it is not an RKA.
    public static Optional<Rka> read(String typed) {
        String digits = PastedCode.joined(typed);
        return CheckDigit.isDigits(digits, LENGTH) ? Optional.of(new Rka(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
