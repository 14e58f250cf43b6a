package tereze.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of the working calendar. Governments move days in the middle of a year, so a result can only be
/// reproduced with the calendar that was known on its day. Immutable.
public final class WorkingCalendars {
    private final List<WorkingCalendar> versions;

    /// @param versions at least one, each known on a different day, all in one time zone
    public WorkingCalendars(List<WorkingCalendar> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(WorkingCalendar::knownOn))
                .toList();
        if (this.versions.isEmpty()
                || this.versions.stream()
                                .map(WorkingCalendar::knownOn)
                                .distinct()
                                .count()
                        != versions.size()
                || this.versions.stream().map(WorkingCalendar::zone).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "calendar versions: " + versions.size() + " (expected: some, of different days, in one zone)");
        }
    }

    /// The version in force on a day.
    ///
    /// @throws UnknownLegalNumber if the day is before the first version
    public WorkingCalendar asKnownAt(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.knownOn().isAfter(day))
                .findFirst()
                .orElseThrow(
                        () -> new UnknownLegalNumber(day, versions.getFirst().knownOn()));
    }

    /// The version in force at an instant.
    ///
    /// @throws UnknownLegalNumber if the instant is before the first version
    public WorkingCalendar asKnownAt(Instant instant) {
        return asKnownAt(versions.getFirst().dateOf(instant));
    }

    /// The date of a moment in the country's time zone.
    ///
    /// @throws UnknownLegalNumber if the moment is before the first version
    public LocalDate dayOf(Instant moment) {
        return asKnownAt(moment).dateOf(moment);
    }

    /// All versions, the oldest first.
    public List<WorkingCalendar> versions() {
        return versions;
    }
}
