package tereze.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import tereze.api.HourlyLimit;
import tereze.api.Language;
import tereze.portal.store.DemandTable;
import tereze.portal.store.FeedbackTable;

/// Anonymous feedback: whether a page is clear, and who demands address certificates. Nobody has to sign in for it, so
/// the number in an hour is limited, for each sender and in all. Thread-safe.
@Service
public final class Feedback {
    /// The maximum length of a comment, in characters.
    public static final int MAX_LENGTH = 1_000;

    private static final long MOST_IN_AN_HOUR = 1_000;

    /// A school or an office has one address on the internet.
    private static final int MOST_OF_A_SENDER = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final FeedbackTable feedback;
    private final DemandTable demands;
    private final InstantSource time;
    private final HourlyLimit senders;

    Feedback(FeedbackTable feedback, DemandTable demands, InstantSource time) {
        this.feedback = feedback;
        this.demands = demands;
        this.time = time;
        this.senders = new HourlyLimit(MOST_OF_A_SENDER, time);
    }

    /// The result of feedback.
    public sealed interface Taken {
        /// It is stored. A second one with the same id is ignored.
        record Kept() implements Taken {}

        /// The limit of all senders in this hour is reached. It is not stored.
        record TooMuch() implements Taken {}

        /// The sender has reached its own limit. It is not stored.
        record TooOften(Instant again) implements Taken {}
    }

    /// Stores feedback about a page.
    ///
    /// @param id made with the form
    /// @param sender the network that it came from; not stored
    /// @param page its route, which does not show whose page it is
    public Taken say(UUID id, String sender, String page, Language language, boolean useful, String words) {
        return take(sender, feedback::since, () -> feedback.add(id, time.instant(), page, language, useful, words));
    }

    private Taken take(String sender, ToLongFunction<Instant> since, Runnable add) {
        Optional<Instant> again = senders.again(sender);
        if (again.isPresent()) {
            return new Taken.TooOften(again.get());
        }
        if (since.applyAsLong(time.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return new Taken.TooMuch();
        }
        senders.count(sender);
        add.run();
        return new Taken.Kept();
    }

    /// Counts a demand for an address certificate.
    ///
    /// @param id made with the form
    /// @param sender the network that it came from; not stored
    public Taken asked(UUID id, String sender, CertificateDemander demander) {
        return take(sender, demands::since, () -> demands.add(id, time.instant(), demander));
    }

    /// The number of demands by each kind of organisation, largest first.
    public Map<CertificateDemander, Long> demands() {
        return demands.counts();
    }
}
