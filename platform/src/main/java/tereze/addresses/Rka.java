package tereze.addresses;

import java.util.Optional;
import tereze.acts.CheckDigit;

/// The registration code of an address, by which the Address Register knows a building or premises. Two codes at one
/// house number are two things.
///
/// @param value sixteen digits, of which the first may be 0
public record Rka(String value) {
    private static final int LENGTH = 16;

    public Rka {
        if (!CheckDigit.isDigits(value, LENGTH)) {
            throw new IllegalArgumentException("value: other text (expected: " + LENGTH + " digits)");
        }
    }

    /// Reads what somebody typed; empty where it is no such code.
    public static Optional<Rka> read(String text) {
        return CheckDigit.isDigits(text, LENGTH) ? Optional.of(new Rka(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
