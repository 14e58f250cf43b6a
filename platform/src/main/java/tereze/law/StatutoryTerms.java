package tereze.law;

import java.time.Duration;
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

    /// The end of a term that starts now.
    ///
    /// @throws UnknownLegalNumber if it cannot be computed
    public Instant mustBeDue(LawId term, Instant now) {
        return law.term(term, calendars.dayOf(now)).due(now, calendars.asKnownAt(now));
    }

    /// The end of a term whose clock stood still, see [Term#resumed]. It is never before its former end. A term that
    /// was over when the clock stopped stays over. If the calendar does not reach that far, the time for which the
    /// clock stood still is added.
    ///
    /// @param due its end when the clock stopped
    public Instant resumed(LawId term, Instant due, Instant stopped, Instant goesOn) {
        if (!stopped.isBefore(due)) {
            return due;
        }
        Instant later = law.row(term, calendars.dayOf(stopped))
                .map(LawRow::term)
                .flatMap(length -> resumed(length, due, stopped, goesOn))
                .orElseGet(() -> due.plus(Duration.between(stopped, goesOn)));
        return later.isBefore(due) ? due : later;
    }

    private Optional<Instant> resumed(Term term, Instant due, Instant stopped, Instant goesOn) {
        try {
            return Optional.of(term.resumed(due, stopped, goesOn, calendars.asKnownAt(goesOn)));
        } catch (UnknownLegalNumber beyondTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> due(Term term, Instant from, WorkingCalendar calendar) {
        try {
            return Optional.of(term.due(from, calendar));
        } catch (UnknownLegalNumber beyondTheCalendar) {
            return Optional.empty();
        }
    }
}
