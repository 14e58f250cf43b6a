package tereze.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Computes when a statutory term ends: the row of the law and the calendar belong to the day of the event. Immutable.
public record StatutoryTerms(Law law, WorkingCalendars calendars) {
    /// The end of a term. Empty while it cannot be computed: no row of the law is valid on the day of the event, or
    /// the calendar does not reach that far.
    ///
    /// @param from the event that starts the term
    /// @param now a calendar that became known between the event and now is used if those before do not reach
    public Optional<Instant> due(LawId term, Instant from, Instant now) {
        LocalDate today = calendars.dayOf(now);
        return law.row(term, calendars.dayOf(from))
                .map(LawRow::term)
                .flatMap(length -> calendars.versions().stream()
                        .filter(version -> !version.knownOn().isAfter(today))
                        .filter(version -> !version.knownOn()
                                .isBefore(calendars.asKnownAt(from).knownOn()))
                        .flatMap(version -> due(length, from, version).stream())
                        .findFirst());
    }

    private static Optional<Instant> due(Term term, Instant from, WorkingCalendar calendar) {
        try {
            return Optional.of(term.due(from, calendar));
        } catch (UnknownLegalNumber beyondTheCalendar) {
            return Optional.empty();
        }
    }
}
