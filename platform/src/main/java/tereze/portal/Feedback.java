package tereze.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.api.Language;
import tereze.portal.store.DemandTable;
import tereze.portal.store.FeedbackTable;

/// Anonymous feedback: whether a page is clear, and who demands address certificates. Nobody has to sign in for it, so
/// the number in an hour is limited. Thread-safe.
@Service
public final class Feedback {
    /// The maximum length of a comment, in characters.
    public static final int MAX_LENGTH = 1_000;

    private static final long MOST_IN_AN_HOUR = 1_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final FeedbackTable feedback;
    private final DemandTable demands;
    private final InstantSource time;

    Feedback(FeedbackTable feedback, DemandTable demands, InstantSource time) {
        this.feedback = feedback;
        this.demands = demands;
        this.time = time;
    }

    /// The result of feedback.
    public enum Taken {
        /// It is stored. A second one with the same id is ignored.
        KEPT,
        /// The limit of the hour is reached. It is not stored.
        TOO_MUCH
    }

    /// Stores feedback about a page.
    ///
    /// @param id made with the form
    /// @param page its route, which does not show whose page it is
    public Taken say(UUID id, String page, Language language, boolean useful, String words) {
        if (feedback.since(time.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return Taken.TOO_MUCH;
        }
        feedback.add(id, time.instant(), page, language, useful, words);
        return Taken.KEPT;
    }

    /// Counts a demand for an address certificate.
    ///
    /// @param id made with the form
    public Taken asked(UUID id, CertificateDemander demander) {
        if (demands.since(time.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return Taken.TOO_MUCH;
        }
        demands.add(id, time.instant(), demander);
        return Taken.KEPT;
    }

    /// The number of demands by each kind of organisation, largest first.
    public Map<CertificateDemander, Long> demands() {
        return demands.counts();
    }
}
