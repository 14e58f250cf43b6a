package tereze.launcher;

import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tereze.access.RunningSessions;
import tereze.acts.KeptAnswers;
import tereze.portal.Drafts;

/// What is forgotten once it has served. Every node tidies: whoever comes second finds nothing to do.
@Component
final class Tidying {
    private static final long EVERY_MILLIS = 600_000;

    private final Drafts drafts;
    private final RunningSessions sessions;
    private final KeptAnswers answers;
    private final InstantSource clock;

    Tidying(Drafts drafts, RunningSessions sessions, KeptAnswers answers, InstantSource clock) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.answers = answers;
        this.clock = clock;
    }

    /// Applications that nobody went on with are forgotten.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void forgetDrafts() {
        untilFewer(Drafts.FORGOTTEN_AT_ONCE, drafts::forgetOld);
    }

    /// Sessions that have ended are forgotten.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void forgetSessions() {
        untilFewer(RunningSessions.FORGOTTEN_AT_ONCE, sessions::forgetEnded);
    }

    /// Answers kept for a repeat are forgotten after their time.
    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void forgetAnswers() {
        answers.forgetExpired(clock.instant());
    }

    /// What is done so many at once is done again until there is less to do.
    private static void untilFewer(int atOnce, IntSupplier doSome) {
        int done;
        do {
            done = doSome.getAsInt();
        } while (done >= atOnce);
    }
}
