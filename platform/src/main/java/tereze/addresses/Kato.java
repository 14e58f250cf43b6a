package tereze.addresses;

import java.util.Optional;
import tereze.acts.CheckDigit;

/// A code of the national classifier of administrative units (KATO). Digits AB are the region, CD the district, EF
/// the rural district, HIJ the settlement. Groups that are not used are zeros.
///
/// @param value nine digits
public record Kato(String value) {
    private static final int LENGTH = 9;
    private static final int REGION = 2;

    public Kato {
        if (!CheckDigit.isDigits(value, LENGTH)) {
            throw new IllegalArgumentException("value: other text (expected: " + LENGTH + " digits)");
        }
    }

    /// Parses a typed code; empty if it is not a KATO code.
    public static Optional<Kato> read(String text) {
        return CheckDigit.isDigits(text, LENGTH) ? Optional.of(new Kato(text)) : Optional.empty();
    }

    /// The code of its region or city of republican significance.
    public Kato region() {
        return new Kato(value.substring(0, REGION) + "0".repeat(LENGTH - REGION));
    }

    @Override
    public String toString() {
        return value;
    }
}
