package tereze.residence.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// The day on which somebody came to live at an address, read from its three parts as they were typed.
public sealed interface Arrival {
    /// Before it nobody who can ask came anywhere.
    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// It can be read.
    record On(LocalDate day) implements Arrival {}

    /// It cannot be.
    enum Unclear implements Arrival {
        /// A part was left empty.
        MISSING,
        /// Something else than 0 to 9 was typed: a letter that looks like a zero, or digits of another script.
        NOT_DIGITS,
        /// The calendar has no such day.
        NO_SUCH_DAY,
        FUTURE,
        /// It is before [#EARLIEST].
        TOO_EARLY
    }

    /// Reads it.
    static Arrival read(String day, String month, String year, LocalDate today) {
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
