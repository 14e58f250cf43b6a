package tereze.reconciliation.example;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// When something was paid, and how that is written.
///
/// @param local the time in Almaty
record Moment(LocalDateTime local, Writing writing) {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");
    private static final DateTimeFormatter DOTTED_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final ZoneOffset FORMER = ZoneOffset.ofHours(6);
    private static final ZoneOffset PRESENT = ZoneOffset.ofHours(5);
    /// The hour from then on came twice. What is written here means the second one.
    private static final LocalDateTime CHANGED_AT = LocalDateTime.of(2024, 2, 29, 23, 0);

    /// How systems write a moment.
    enum Writing {
        LOCAL,
        WITH_OFFSET,
        /// As a system does that was not told of the change in 2024. After 23:00 this shows the day after.
        WITH_FORMER_OFFSET,
        /// Before 05:00 this shows the day before.
        IN_UTC,
        DAY_ALONE
    }

    LocalDate day() {
        return local.toLocalDate();
    }

    Moment written(Writing other) {
        return new Moment(local, other);
    }

    /// As in the standard of the ISO.
    String iso() {
        return switch (writing) {
            case LOCAL -> ISO.format(local);
            case WITH_OFFSET -> at(offset());
            case WITH_FORMER_OFFSET -> at(FORMER);
            case IN_UTC -> at(ZoneOffset.UTC);
            case DAY_ALONE -> day().toString();
        };
    }

    /// As people here write it, without an offset.
    String dotted() {
        return writing == Writing.DAY_ALONE ? dotted(day()) : DOTTED.format(local);
    }

    static String dotted(LocalDate day) {
        return DOTTED_DAY.format(day);
    }

    private String at(ZoneOffset written) {
        LocalDateTime there =
                local.atOffset(offset()).withOffsetSameInstant(written).toLocalDateTime();
        return ISO.format(there) + written;
    }

    private ZoneOffset offset() {
        return local.isBefore(CHANGED_AT) ? FORMER : PRESENT;
    }
}
