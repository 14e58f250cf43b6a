package tereze.addresses;

import java.util.Optional;
import tereze.acts.CheckDigit;

/// The code of a region, district or locality in the classifier of administrative and territorial objects: AB region,
/// CD district, EF rural district, HIJ settlement; groups that say nothing more are zeros.
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

    /// Reads what somebody typed; empty where it is no such code.
    public static Optional<Kato> read(String text) {
        return CheckDigit.isDigits(text, LENGTH) ? Optional.of(new Kato(text)) : Optional.empty();
    }

    /// The region, or the city of republican significance, that it lies in.
    public Kato region() {
        return new Kato(value.substring(0, REGION) + "0".repeat(LENGTH - REGION));
    }

    @Override
    public String toString() {
        return value;
    }
}
