package tereze.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.api.Language;
import tereze.portal.store.DemandTable;
import tereze.portal.store.FeedbackTable;

/// What people tell us without signing in: whether a page is clear, and who asked them for paper that nobody may ask
/// for.
/// It names no person. As anybody may send it, it is taken only so many times an hour. Thread-safe.
@Service
public final class Feedback {
    /// The longest text of feedback.
    public static final int MAX_WORDS = 1_000;

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

    /// What became of something said.
    public enum Taken {
        /// It is kept; said twice with one id, it is kept once.
        KEPT,
        /// Too much came within the hour, and it is not kept.
        TOO_MUCH
    }

    /// Keeps what a reader says of a page.
    ///
    /// @param id made with the form
    /// @param page its route: of which kind it is, and not whose
    public Taken say(UUID id, String page, Language language, boolean useful, String words) {
        if (feedback.since(time.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return Taken.TOO_MUCH;
        }
        feedback.add(id, time.instant(), page, language, useful, words);
        return Taken.KEPT;
    }

    /// Counts that somebody was asked for an address certificate.
    ///
    /// @param id made with the form
    public Taken asked(UUID id, CertificateDemander body) {
        if (demands.since(time.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return Taken.TOO_MUCH;
        }
        demands.add(id, time.instant(), body.code());
        return Taken.KEPT;
    }

    /// How often each body was told of, the most first.
    public Map<CertificateDemander, Long> demands() {
        Map<CertificateDemander, Long> counts = new EnumMap<>(CertificateDemander.class);
        demands.byBody().forEach((code, count) -> counts.put(CertificateDemander.of(code), count));
        return counts;
    }
}
