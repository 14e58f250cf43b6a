package tereze.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A legal number in one period of validity.
///
/// @param from the first valid day
/// @param until the last valid day; null while it is not known
/// @param source where the number comes from, in words that a reader can follow up
/// @param provision its place in the law; null if it was not found, or if the number is not law
/// @param comparedOn the day on which it was compared with the text of the provision; null if it was not
public record LawRow(
        LawId id,
        BigDecimal value,
        Unit unit,
        LocalDate from,
        @Nullable LocalDate until,
        Basis basis,
        String source,
        @Nullable Provision provision,
        @Nullable LocalDate comparedOn) {
    private static final Pattern SITE = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:kz|info|com|org)\\b");

    public LawRow {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(id + ": value " + value + " (expected: not negative)");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(id + ": valid until " + until + " (expected: not before " + from + ")");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(id + ": no source (expected: where the number comes from)");
        }
        if ((basis == Basis.CHECKED) != (comparedOn != null)) {
            throw new IllegalArgumentException(
                    id + ": compared on " + comparedOn + " (expected: a day for what is checked, and only for that)");
        }
        if (basis == Basis.CHECKED && provision == null) {
            throw new IllegalArgumentException(id + ": checked against nothing (expected: a provision)");
        }
    }

    /// Whether the number was compared with the text of the law. Only such numbers are shown to people as law.
    public boolean checked() {
        return basis == Basis.CHECKED;
    }

    /// The sites that its source names, in their order.
    public List<String> tellers() {
        return SITE.matcher(source).results().map(MatchResult::group).distinct().toList();
    }

    /// Whether the row is valid on a day. First and last day are included.
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// The number as an integer.
    ///
    /// @throws ArithmeticException if it has a fraction
    public long whole() {
        return value.longValueExact();
    }

    /// The number as a term.
    ///
    /// @throws IllegalStateException if its unit does not measure time
    public Term term() {
        return switch (unit) {
            case WORKING_DAYS -> new Term.WorkingDays(value.intValueExact());
            case WORKING_MINUTES -> new Term.WorkingMinutes(value.intValueExact());
            case HOURS -> new Term.Hours(value.intValueExact());
            case CALENDAR_DAYS -> new Term.CalendarDays(value.intValueExact());
            case MONTHS -> new Term.Months(value.intValueExact());
            case YEARS, PERSONS, TENGE, MCI ->
                throw new IllegalStateException(id + ": unit " + unit + " (expected: a unit of a term)");
        };
    }
}
