package tereze.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.WorkingCalendars;
import tereze.people.Person;

/// The numbers for a private organisation's questions: those of the law, and the installation's limit.
@Component
final class ConsentLaw {
    private static final LawId TERM = new LawId("third-party-consent");

    private final Law law;
    private final WorkingCalendars calendars;
    private final ExchangeSettings settings;

    ConsentLaw(Law law, WorkingCalendars calendars, ExchangeSettings settings) {
        this.law = law;
        this.calendars = calendars;
        this.settings = settings;
    }

    /// Questions an organisation may ask within an hour. This is a setting of the installation, not a law.
    int hourly() {
        return settings.hourly();
    }

    /// The date of a moment in the country's time zone.
    LocalDate dayOf(Instant moment) {
        return calendars.dayOf(moment);
    }

    /// The moment from which a request can no longer be answered.
    Instant due(Instant asked) {
        return law.term(TERM, dayOf(asked)).due(asked, calendars.asKnownAt(asked));
    }

    /// Whether a person can consent for themselves.
    boolean capable(Person person, LocalDate on) {
        return person.isCapable(law.majority(on), on);
    }
}
