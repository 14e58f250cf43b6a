package tereze.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days, moments and ends in the words of a language, in Kazakhstan's time zone: the same on pages, in messages and on
/// paper. Immutable.
///
/// Ends are stored as the first moment or day that is too late. People are told the last day that is in time: an end
/// at midnight is the end of a day, whatever term led to it. Any other end is told by its moment. So nobody reads
/// 00:00.
public final class DateWords {
    /// Kazakhstan's time zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Texts texts = Texts.load("dates");

    /// The last day that is in time for an end; empty if it ends within a day.
    public static Optional<LocalDate> lastDay(@Nullable Instant end) {
        return Optional.ofNullable(end)
                .map(DateWords::at)
                .filter(local -> local.toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(local -> lastDay(local.toLocalDate()));
    }

    /// The last day before an end.
    ///
    /// @param end the first day that is too late
    public static LocalDate lastDay(LocalDate end) {
        return end.minusDays(1);
    }

    /// The end of a last day: the first moment that is too late.
    public static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /// A moment in the country's time zone.
    public static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /// A day, such as `2 декабря 2026 года`.
    public String date(LocalDate day, Language language) {
        return of("date", day, language);
    }

    /// A day without its year, such as `2 декабря`.
    public String dayOfYear(LocalDate day, Language language) {
        return of("day", day, language);
    }

    /// The time of a moment, such as `22:41`.
    public String clock(Instant moment) {
        LocalDateTime at = at(moment);
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    /// A last day, such as `до конца 2 декабря 2026 года`.
    public String through(LocalDate lastDay, Language language) {
        return of("end.day", lastDay, language);
    }

    /// An end, such as `до конца 2 декабря 2026 года` or `до 1 декабря 2026 года, 22:41`.
    ///
    /// @param end the first moment that is too late; null if it is not known yet
    public String end(@Nullable Instant end, Language language) {
        return end(end, language, "");
    }

    /// The same in few characters, for an SMS.
    public String shortEnd(@Nullable Instant end, Language language) {
        return end(end, language, ".short");
    }

    private String end(@Nullable Instant end, Language language, String form) {
        if (end == null) {
            return texts.text("end.unknown" + form, language, Map.of());
        }
        return lastDay(end).map(last -> of("end.day" + form, last, language)).orElseGet(() -> {
            Map<String, String> values = values(at(end).toLocalDate(), language);
            values.put("time", clock(end));
            return texts.text("end.moment" + form, language, values);
        });
    }

    private String of(String key, LocalDate day, Language language) {
        return texts.text(key, language, values(day, language));
    }

    private Map<String, String> values(LocalDate day, Language language) {
        return new HashMap<>(Map.of(
                "year", Integer.toString(day.getYear()),
                "day", Integer.toString(day.getDayOfMonth()),
                "month", texts.text("month." + day.getMonthValue(), language, Map.of()),
                "dd.mm", String.format(Locale.ROOT, "%02d.%02d", day.getDayOfMonth(), day.getMonthValue())));
    }
}
