package tereze.residence.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.api.CleanText;
import tereze.api.FieldError;
import tereze.api.TypedDay;

/// The day on which a person came to live at an address, parsed from three typed parts.
public sealed interface ArrivalDay {
    /// No living person can have arrived before this day.
    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// What must still be checked with the calendar.
    Pattern THREE_NUMBERS = Pattern.compile("[0-9]+-[0-9]+-[0-9]+");

    /// A valid date.
    record On(LocalDate day) implements ArrivalDay {}

    /// Not a valid date.
    enum Unclear implements ArrivalDay {
        /// A part is empty.
        MISSING,
        /// Characters that are no digits: a letter that looks like a zero, or digits of another script.
        NOT_DIGITS,
        YEAR_MISSING,
        /// A year of fewer than four digits.
        YEAR_TOO_SHORT,
        /// No such date in the calendar.
        NO_SUCH_DAY,
        FUTURE,
        /// Before [#EARLIEST].
        TOO_EARLY
    }

    /// Parses the parts.
    static ArrivalDay read(String day, String month, String year, LocalDate today) {
        String typed = TypedDay.joined(day, month, year);
        FieldError.Kind fault = TypedDay.fault(typed);
        if (fault == FieldError.Kind.YEAR_MISSING) {
            return Unclear.YEAR_MISSING;
        }
        boolean blank = Stream.of(day, month, year).anyMatch(CleanText::isBlank);
        if (typed.isEmpty() || (blank && Stream.of(typed.split("-", -1)).anyMatch(CleanText::isBlank))) {
            return Unclear.MISSING;
        }
        if (!THREE_NUMBERS.matcher(typed).matches()) {
            return Unclear.NOT_DIGITS;
        }
        if (fault == FieldError.Kind.YEAR_TOO_SHORT) {
            return Unclear.YEAR_TOO_SHORT;
        }
        try {
            LocalDate read = LocalDate.parse(typed);
            if (read.isAfter(today)) {
                return Unclear.FUTURE;
            }
            return read.isBefore(EARLIEST) ? Unclear.TOO_EARLY : new On(read);
        } catch (DateTimeException e) {
            return Unclear.NO_SUCH_DAY;
        }
    }
}
