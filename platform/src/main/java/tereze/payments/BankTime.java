package tereze.payments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/// Days and moments as systems write them.
///
/// A day is the one that is written, also if it is written as midnight with an offset: converted, it would be a day
/// early. A moment with an offset is that instant; one without is local time.
public final class BankTime {
    private static final int DAY = 10;
    private static final String MIDNIGHT = "00:00:00";

    private final ZoneId zone;

    /// @param zone of moments without an offset, and of the days of moments
    public BankTime(ZoneId zone) {
        this.zone = zone;
    }

    /// The zone of moments without an offset.
    public ZoneId zone() {
        return zone;
    }

    /// The day in a text, alone or with an offset or a time of day behind it; empty if the text is another one.
    public Optional<LocalDate> day(String text) {
        try {
            if (text.length() <= DAY || text.charAt(DAY) != 'T') {
                // The standard allows an offset after a day. It changes nothing.
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_DATE));
            }
            return isMidnight(text)
                    ? Optional.of(LocalDate.parse(text.substring(0, DAY)))
                    : moment(text).map(moment -> LocalDate.ofInstant(moment, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The moment in a text; empty if there is none, or only a day.
    public Optional<Instant> moment(String text) {
        try {
            if (WrittenMoment.isUsual(text)) {
                return Optional.of(WrittenMoment.read(text, zone));
            }
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isMidnight(String text) {
        return WrittenMoment.isUsual(text)
                ? text.startsWith(MIDNIGHT, DAY + 1)
                : DateTimeFormatter.ISO_DATE_TIME.parse(text, LocalTime::from).equals(LocalTime.MIDNIGHT);
    }
}
