package tereze.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A limit that a check sets for one field of the form, such as `form.months <= law['temporary-months-max']`, or, in
/// days from today, `days(today, form.from) >= -law['registration-backdate']` or `form.born <= today`. Pages
/// say it before an application is sent.
///
/// @param field its name
/// @param least whether it is the least value; otherwise it is the most
/// @param days whether the value is a number of days from today to the field's day; otherwise it is the field's number
/// @param row the legal number that is the limit; null for a constant
/// @param factor 1 or -1 for a legal number; otherwise the constant
public record FieldLimit(
        String field, boolean least, boolean days, @Nullable String row, long factor) {
    /// The limit on a day; empty if the legal number is not known.
    ///
    /// @param law as in [Definition#lawOn]
    public Optional<Long> value(Map<String, Long> law) {
        return row == null
                ? Optional.of(factor)
                : Optional.ofNullable(law.get(row)).map(number -> factor * number);
    }
}
