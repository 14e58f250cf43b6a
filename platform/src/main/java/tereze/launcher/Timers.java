package tereze.launcher;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tereze.addresses.TermExpiry;
import tereze.cases.CaseExpiry;
import tereze.exchange.AddressRequests;
import tereze.law.WorkingCalendars;

/// What happens by itself when its time has come. Every node runs these: whoever comes second finds nothing to do.
@Component
@EnableScheduling
final class Timers {
    private static final long EVERY_MILLIS = 1_000;

    private final CaseExpiry cases;
    private final TermExpiry terms;
    private final AddressRequests requests;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    Timers(
            CaseExpiry cases,
            TermExpiry terms,
            AddressRequests requests,
            WorkingCalendars calendars,
            InstantSource clock) {
        this.cases = cases;
        this.terms = terms;
        this.requests = requests;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Silence takes its effect in the cases whose answers are overdue.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void expireCases() {
        cases.run(clock.instant());
    }

    /// Temporary registrations end at their term.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void endRegistrations() {
        Instant now = clock.instant();
        terms.run(calendars.asKnownAt(now).dateOf(now));
    }

    /// Requests of private organisations end where nobody answered in time.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void lapseRequests() {
        requests.lapseDue(clock.instant());
    }
}
