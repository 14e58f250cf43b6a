package tereze.gate.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A person's individual identification number as the gate checks it: twelve digits with a day that exists, a
/// century digit in use and the check digit (government decree 406 of 22 May 2007). Whether anybody has it, only
/// the platform knows, and the gate must not tell.
///
/// `toString` is masked, so that the number cannot get into a log; [#value] is the number.
///
/// @param value twelve ASCII digits
public record Iin(String value) {
    private static final int LENGTH = 12;
    private static final int CENTURY_AT = 6;

    public Iin {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value: other text (expected: an IIN)");
        }
    }

    /// Reads what somebody typed or pasted, with spaces and dashes between the digits; empty if it is not an IIN.
    public static Optional<Iin> read(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        typed.codePoints().filter(character -> !isBetween(character)).forEach(digits::appendCodePoint);
        return Optional.of(digits.toString()).filter(Iin::isWellFormed).map(Iin::new);
    }

    /// The number of a synthetic person, which is never issued.
    ///
    /// @param birth since 2000
    /// @param serial 0 to 9,999
    /// @return empty if these digits have no check digit
    public static Optional<Iin> synthetic(LocalDate birth, int serial) {
        String digits = "%02d%02d%02d7%04d"
                .formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth(), serial);
        int check = checkDigit(digits);
        return check == 10 ? Optional.empty() : Optional.of(new Iin(digits + check));
    }

    /// Whether the number is that of a synthetic person: the century digits 7 and 8 are never issued.
    public boolean isDemo() {
        return century() == '7' || century() == '8';
    }

    /// The days on which its owner may be born: one, but for the century digit 0, which leaves the century open.
    ///
    /// @param current this year, which decides the century of a synthetic person: nobody is born in the future
    public List<LocalDate> births(Year current) {
        int year = number(value, 0);
        return switch (century()) {
            case '1', '2' -> List.of(birth(1800));
            case '3', '4' -> List.of(birth(1900));
            case '5', '6' -> List.of(birth(2000));
            case '7', '8' -> List.of(birth(2000 + year <= current.getValue() ? 2000 : 1900));
            default ->
                Stream.of(1800, 1900, 2000)
                        .filter(century -> isDay(century, value))
                        .map(this::birth)
                        .toList();
        };
    }

    @Override
    public String toString() {
        return "•".repeat(LENGTH - 4) + value.substring(LENGTH - 4);
    }

    private char century() {
        return value.charAt(CENTURY_AT);
    }

    private LocalDate birth(int century) {
        return LocalDate.of(century + number(value, 0), number(value, 2), number(value, 4));
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && isDay(text)
                && checkDigit(text) == text.charAt(LENGTH - 1) - '0';
    }

    /// 1800 and 1900 were not leap years. A synthetic number of the year 00 means 2000.
    private static boolean isDay(String text) {
        return switch (text.charAt(CENTURY_AT)) {
            case '1', '2' -> isDay(1800, text);
            case '3', '4' -> isDay(1900, text);
            case '9' -> false;
            default -> isDay(2000, text);
        };
    }

    private static boolean isDay(int century, String text) {
        try {
            LocalDate.of(century + number(text, 0), number(text, 2), number(text, 4));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// The check digit of the first eleven digits; 10 if the number is never issued.
    private static int checkDigit(String digits) {
        int first = weigh(digits, 0);
        return first == 10 ? weigh(digits, 2) : first;
    }

    /// The weights are 1 to 11, from a place on and round again.
    private static int weigh(String digits, int shift) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += (digits.charAt(at) - '0') * ((at + shift) % (LENGTH - 1) + 1);
        }
        return sum % (LENGTH - 1);
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    private static boolean isBetween(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT;
    }
}
