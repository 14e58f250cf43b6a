package tereze.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The country's data, read once for the tests of this package, and short forms for its local time.
final class Kazakhstan {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    static final Law LAW = new LawConfiguration().law();
    static final WorkingCalendars CALENDARS = new LawConfiguration().workingCalendars();
    static final WorkingCalendar LATEST = CALENDARS.versions().getLast();

    private Kazakhstan() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// An instant by its local time, such as `2026-11-20T17:50`.
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
