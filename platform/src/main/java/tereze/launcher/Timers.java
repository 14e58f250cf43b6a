package tereze.launcher;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tereze.access.RunningSessions;
import tereze.addresses.TermExpiry;
import tereze.cases.Cases;
import tereze.exchange.AddressRequests;
import tereze.law.WorkingCalendars;
import tereze.portal.Drafts;

/// What happens by itself when its time has come. Every node runs these: whoever comes second finds nothing to do.
@Component
@EnableScheduling
final class Timers {
    private static final long EVERY_MILLIS = 1_000;
    private static final long TIDIED_EVERY_MILLIS = 600_000;

    private final Cases cases;
    private final TermExpiry terms;
    private final AddressRequests requests;
    private final Drafts drafts;
    private final RunningSessions sessions;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    Timers(
            Cases cases,
            TermExpiry terms,
            AddressRequests requests,
            Drafts drafts,
            RunningSessions sessions,
            WorkingCalendars calendars,
            InstantSource clock) {
        this.cases = cases;
        this.terms = terms;
        this.requests = requests;
        this.drafts = drafts;
        this.sessions = sessions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Silence takes its effect in the cases whose answers are overdue.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void expireCases() {
        int more;
        do {
            more = cases.expireDue(clock.instant());
        } while (more >= Cases.EXPIRED_AT_ONCE);
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
        int more;
        do {
            more = requests.lapseDue(clock.instant());
        } while (more >= AddressRequests.LAPSED_AT_ONCE);
    }

    /// Applications that nobody went on with are forgotten.
    @Scheduled(fixedDelay = TIDIED_EVERY_MILLIS, initialDelay = TIDIED_EVERY_MILLIS)
    void forgetDrafts() {
        int more;
        do {
            more = drafts.forgetOld();
        } while (more >= Drafts.FORGOTTEN_AT_ONCE);
    }

    /// Sessions that have ended are forgotten.
    @Scheduled(fixedDelay = TIDIED_EVERY_MILLIS, initialDelay = TIDIED_EVERY_MILLIS)
    void forgetSessions() {
        int more;
        do {
            more = sessions.forgetEnded();
        } while (more >= RunningSessions.FORGOTTEN_AT_ONCE);
    }
}
