package tereze.payments;

import java.util.regex.Pattern;

/// Reads the IIN of a person or the BIN of an organisation as files have it. Both are twelve digits and begin with
/// a year and a month.
public final class WrittenIin {
    private static final int DIGITS = 12;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /// A program that takes the number for an amount drops its first zeros: those of the years from 2000 to 2009.
    private static final Pattern WITHOUT_ZEROS = Pattern.compile("\\d?(?:0[1-9]|1[0-2])\\d{8}");

    private WrittenIin() {}

    /// The twelve digits, also of a number that lost one or two zeros at its beginning. Empty if the text is another
    /// one, such as the number of a passport: then it is not known who is meant.
    public static String read(String text) {
        if (isNumber(text)) {
            return text;
        }
        String plain = SPACES.matcher(text).replaceAll("");
        if (WITHOUT_ZEROS.matcher(plain).matches()) {
            return "0".repeat(DIGITS - plain.length()) + plain;
        }
        return isNumber(plain) ? plain : "";
    }

    /// Whether a text is all of such a number.
    static boolean isNumber(String text) {
        return text.length() == DIGITS && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
