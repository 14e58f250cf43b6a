package tereze.residence.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// The day on which a person came to live at an address, parsed from three typed parts.
public sealed interface ArrivalDay {
    /// No living person can have arrived before this day.
    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// A valid date.
    record On(LocalDate day) implements ArrivalDay {}

    /// Not a valid date.
    enum Unclear implements ArrivalDay {
        /// A part is empty.
        MISSING,
        /// Characters other than 0 to 9: a letter that looks like a zero, or digits of another script.
        NOT_DIGITS,
        /// No such date in the calendar.
        NO_SUCH_DAY,
        FUTURE,
        /// Before [#EARLIEST].
        TOO_EARLY
    }

    /// Parses the parts.
    static ArrivalDay read(String day, String month, String year, LocalDate today) {
        List<String> parts = List.of(day, month, year);
        if (parts.stream().anyMatch(String::isBlank)) {
            return Unclear.MISSING;
        }
        if (!String.join("", parts).chars().allMatch(typed -> typed >= '0' && typed <= '9')) {
            return Unclear.NOT_DIGITS;
        }
        if (day.length() > 2 || month.length() > 2 || year.length() != 4) {
            return Unclear.NO_SUCH_DAY;
        }
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (read.isAfter(today)) {
                return Unclear.FUTURE;
            }
            return read.isBefore(EARLIEST) ? Unclear.TOO_EARLY : new On(read);
        } catch (DateTimeException e) {
            return Unclear.NO_SUCH_DAY;
        }
    }
}
