package tereze.acts;

import java.util.OptionalInt;

/// The check digit at the end of a twelve-digit identification number: IIN of a person, BIN of an organisation.
/// Government decree 406 of 22 May 2007.
public final class CheckDigit {
    private static final int[] FIRST_ROUND = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_ROUND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    /// The check digit of eleven digits; empty if both rounds give ten, because such a number is never issued.
    public static OptionalInt closing(String elevenDigits) {
        if (!isDigits(elevenDigits, 11)) {
            throw new IllegalArgumentException("elevenDigits: other text (expected: 11 digits)");
        }
        int digit = weigh(elevenDigits, FIRST_ROUND);
        if (digit == 10) {
            digit = weigh(elevenDigits, SECOND_ROUND);
        }
        return digit == 10 ? OptionalInt.empty() : OptionalInt.of(digit);
    }

    /// Whether the last of twelve digits is the check digit of the others.
    public static boolean closes(String twelveDigits) {
        if (!isDigits(twelveDigits, 12)) {
            return false;
        }
        OptionalInt closing = closing(twelveDigits.substring(0, 11));
        return closing.isPresent() && closing.getAsInt() == twelveDigits.charAt(11) - '0';
    }

    /// Whether a text consists of exactly `count` ASCII digits. Digits of other scripts do not count.
    public static boolean isDigits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int weigh(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
