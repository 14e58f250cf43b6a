package tereze.documents;

import java.math.BigInteger;
import java.util.Optional;
import tereze.acts.CheckDigit;
import tereze.api.PastedCode;
import tereze.documents.rules.Damm;

/// The code with which anybody can check a document: 24 digits that nobody can guess (79.7 bits) and a check digit.
/// Only digits, because they can be read aloud, typed and recognised in Kazakh, Russian and English.
///
/// @param value 25 digits
public record CheckCode(String value) {
    private static final int LENGTH = 25;
    private static final int GROUP = 5;
    private static final BigInteger CODES = BigInteger.TEN.pow(LENGTH - 1);

    /// Longer input is not parsed.
    private static final int LONGEST_TYPED = 100;

    public CheckCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("value: not a check code (expected: 25 digits that close)");
        }
    }

    /// Parses a typed code, also in groups ([PastedCode]) or with points between them. Empty if it is not a code: any
    /// single wrong digit and any swap of two neighbours are detected here, before any look-up.
    public static Optional<CheckCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String digits = PastedCode.joined(typed).replace(".", "");
        return isCode(digits) ? Optional.of(new CheckCode(digits)) : Optional.empty();
    }

    /// Derives a code from a secret.
    ///
    /// @param secret at least 32 bytes, so that all codes are equally likely
    public static CheckCode of(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("secret: " + secret.length + " bytes (expected: at least 32)");
        }
        String digits = new BigInteger(1, secret).mod(CODES).toString();
        String open = "0".repeat(LENGTH - 1 - digits.length()) + digits;
        return new CheckCode(open + Damm.closing(open));
    }

    /// The code in five groups of five digits, as it is printed and read aloud.
    public String grouped() {
        return value.replaceAll("(\\d{" + GROUP + "})(?=\\d)", "$1 ");
    }

    private static boolean isCode(String text) {
        return CheckDigit.isDigits(text, LENGTH) && Damm.closes(text);
    }
}
