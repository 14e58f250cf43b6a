package tereze.documents;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tereze.acts.CheckDigit;
import tereze.documents.rules.Damm;

/// The code on a document by which anybody can check it: 24 digits that nobody can guess (79.7 bits) and one that
/// closes them. Digits alone, because they are read aloud, typed and told apart in Kazakh, Russian and English alike.
///
/// @param value 25 digits
public record CheckCode(String value) {
    private static final int LENGTH = 25;
    private static final int GROUP = 5;
    private static final BigInteger CODES = BigInteger.TEN.pow(LENGTH - 1);

    /// What people put between groups: spaces of any width, hyphens, dashes, points.
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");

    /// The most characters that are looked at.
    private static final int LONGEST_TYPED = 100;

    public CheckCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("value: not a check code (expected: 25 digits that close)");
        }
    }

    /// Reads what somebody typed, with or without gaps. Empty where it is no code: any one wrong digit, and any two
    /// neighbours in the wrong order, are noticed here, without a look at what there is.
    public static Optional<CheckCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String digits = BETWEEN.matcher(typed).replaceAll("");
        return isCode(digits) ? Optional.of(new CheckCode(digits)) : Optional.empty();
    }

    /// The code that a secret gives.
    ///
    /// @param secret at least 32 bytes, so that the remainder favours no code
    public static CheckCode of(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("secret: " + secret.length + " bytes (expected: at least 32)");
        }
        String digits = new BigInteger(1, secret).mod(CODES).toString();
        String open = "0".repeat(LENGTH - 1 - digits.length()) + digits;
        return new CheckCode(open + Damm.closing(open));
    }

    /// In five groups of five, as it is printed and read aloud.
    public String grouped() {
        return value.replaceAll("(\\d{" + GROUP + "})(?=\\d)", "$1 ");
    }

    private static boolean isCode(String text) {
        return CheckDigit.isDigits(text, LENGTH) && Damm.closes(text);
    }
}
