package tereze.releases;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;

/// Days of every year on which many people come at once, also for services that are not ours. A row of
/// `country/kz/peaks.csv`.
///
/// @param id stable, such as `first-grade`
/// @param from the first day
/// @param to the last day; before `from` if the days lie over the end of the year
/// @param perDay applications on the busiest day; null if no source gives a figure
/// @param agency the code of the agency that answers for what people come for
/// @param source where the days and the figure come from
public record YearlyPeak(
        String id,
        Text name,
        MonthDay from,
        MonthDay to,
        @Nullable Integer perDay,
        String agency,
        String source) {
    /// Whether a day belongs to it.
    public boolean covers(LocalDate day) {
        MonthDay yearly = MonthDay.from(day);
        boolean begun = !yearly.isBefore(from);
        boolean going = !yearly.isAfter(to);
        return from.isAfter(to) ? begun || going : begun && going;
    }
}
