package tereze.acts;

import java.util.Optional;

/// An organisation, by its business identification number: year and month of registration, type, whether it is a head
/// or a branch, a serial, a check digit. It is public, so it stands in acts as it is.
///
/// @param value twelve digits
public record Bin(String value) {
    public Bin {
        if (!isBin(value)) {
            throw new IllegalArgumentException(
                    "value: not a BIN (expected: 12 digits with a month, type 4 to 6, kind 0 to 3"
                            + " and their check digit)");
        }
    }

    /// Reads what somebody typed; empty where it is no BIN.
    public static Optional<Bin> read(String text) {
        return isBin(text) ? Optional.of(new Bin(text)) : Optional.empty();
    }

    private static boolean isBin(String text) {
        if (!CheckDigit.closes(text)) {
            return false;
        }
        int month = Integer.parseInt(text.substring(2, 4));
        char type = text.charAt(4);
        char unit = text.charAt(5);
        return month >= 1 && month <= 12 && type >= '4' && type <= '6' && unit >= '0' && unit <= '3';
    }

    @Override
    public String toString() {
        return value;
    }
}
