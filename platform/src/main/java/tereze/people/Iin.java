package tereze.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import tereze.acts.CheckDigit;

/// A person's individual identification number (IIN): date of birth, a digit for century and sex, a serial number, a
/// check digit.
///
/// Real people never have the century digits 7 (male) and 8 (female); synthetic people do. `toString` is masked, so
/// that the number cannot get into a log; [#value] is the number.
///
/// @param value twelve digits
public record Iin(String value) {
    private static final int LENGTH = 12;

    public Iin {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value: other text (expected: an IIN)");
        }
    }

    /// The IIN that begins with these eleven digits; empty if none exists.
    public static Optional<Iin> closing(String elevenDigits) {
        OptionalInt digit = CheckDigit.closing(elevenDigits);
        String number = elevenDigits + digit.orElse(0);
        return digit.isPresent() && isWellFormed(number) ? Optional.of(new Iin(number)) : Optional.empty();
    }

    /// Whether the number is that of a synthetic person.
    public boolean isDemo() {
        return century() == '7' || century() == '8';
    }

    /// The sex encoded in the number; empty for the century digit 0, which stands for an unknown sex.
    public Optional<Sex> sex() {
        return switch (century()) {
            case '1', '3', '5', '7' -> Optional.of(Sex.MALE);
            case '2', '4', '6', '8' -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    /// The date of birth encoded in the number; empty for the century digit 0, which leaves the century open.
    ///
    /// @param current this year. It decides the century of a demo number, because nobody is born in the future
    public Optional<LocalDate> birth(Year current) {
        int year = number(0);
        Integer century = switch (century()) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            case '5', '6' -> 2000;
            case '7', '8' -> 2000 + year <= current.getValue() ? 2000 : 1900;
            default -> null;
        };
        return century == null ? Optional.empty() : Optional.of(LocalDate.of(century + year, number(2), number(4)));
    }

    /// The number with all but its last four digits hidden, to show to others.
    public String masked() {
        return "•".repeat(LENGTH - 4) + value.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    private char century() {
        return value.charAt(6);
    }

    private int number(int from) {
        return number(value, from);
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    /// Whether a text is an IIN: twelve digits with a century that is in use, a date, and the check digit that closes
    /// them. Only the register knows whether it exists.
    static boolean isWellFormed(String text) {
        return CheckDigit.isDigits(text, LENGTH) && text.charAt(6) != '9' && isDate(text) && CheckDigit.closes(text);
    }

    /// The centuries differ in one day only: 1800 and 1900 were not leap years. A demo number of the year 00 means
    /// 2000.
    private static boolean isDate(String text) {
        int century = switch (text.charAt(6)) {
            case '1', '2' -> 1800;
            case '3', '4' -> 1900;
            default -> 2000;
        };
        try {
            LocalDate.of(century + number(text, 0), number(text, 2), number(text, 4));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
