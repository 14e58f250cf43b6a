package tereze.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.WorkingCalendars;
import tereze.people.Person;

/// What the law says of consents to a private organisation's request.
@Component
final class ConsentLaw {
    private static final LawId TERM = new LawId("third-party-consent");
    private static final LawId MAJORITY = new LawId("majority-age");

    private final Law law;
    private final WorkingCalendars calendars;
    private final ExchangeSettings settings;

    ConsentLaw(Law law, WorkingCalendars calendars, ExchangeSettings settings) {
        this.law = law;
        this.calendars = calendars;
        this.settings = settings;
    }

    /// How many questions an organisation may put within an hour. No law says so: the installation does.
    int hourly() {
        return settings.hourly();
    }

    /// The day of a moment by the country's clock.
    LocalDate dayOf(Instant moment) {
        return calendars.asKnownAt(moment).dateOf(moment);
    }

    /// From when a request is not answered any more.
    Instant due(Instant asked) {
        return law.term(TERM, dayOf(asked)).due(asked, calendars.asKnownAt(asked));
    }

    /// Whether a person can let others be told by their word alone.
    boolean capable(Person person, LocalDate on) {
        return !person.incapable() && person.hasReached(Math.toIntExact(law.whole(MAJORITY, on)), on);
    }
}
