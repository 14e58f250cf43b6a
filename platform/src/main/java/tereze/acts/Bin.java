package tereze.acts;

import java.util.Optional;

/// The business identification number of an organisation: year and month of registration, type, head or branch, serial
/// number, check digit. It is public, so acts contain it as it is.
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

    /// Parses user input; empty if it is no BIN.
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
