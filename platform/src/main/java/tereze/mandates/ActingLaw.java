package tereze.mandates;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.Term;
import tereze.law.WorkingCalendars;
import tereze.people.Person;

/// The rules of law about representation.
@Component
final class ActingLaw {
    private static final LawId TERM = new LawId("mandate-term");
    private static final LawId MAJORITY = new LawId("majority-age");
    private static final LawId CHILD = new LawId("child-follows-age");

    private final Law law;
    private final WorkingCalendars calendars;

    ActingLaw(Law law, WorkingCalendars calendars) {
        this.law = law;
        this.calendars = calendars;
    }

    /// The day of a moment in the country's time zone.
    LocalDate dayOf(Instant moment) {
        return calendars.asKnownAt(moment).dateOf(moment);
    }

    /// The end of a day, by the calendar that is known at a moment.
    Instant endOf(LocalDate day, Instant moment) {
        return calendars.asKnownAt(moment).endOf(day);
    }

    /// The latest last day of a mandate that is given on a day.
    LocalDate latest(LocalDate given) {
        return new Term.Months(Math.toIntExact(law.whole(TERM, given))).ahead(given);
    }

    int majority(LocalDate on) {
        return Math.toIntExact(law.whole(MAJORITY, on));
    }

    /// The age below which a parent acts for a child.
    int childAge(LocalDate on) {
        return Math.toIntExact(law.whole(CHILD, on));
    }

    /// Whether a person can give a mandate without a guardian or a court.
    boolean capable(Person person, LocalDate on) {
        return !person.incapable() && person.hasReached(majority(on), on);
    }
}
