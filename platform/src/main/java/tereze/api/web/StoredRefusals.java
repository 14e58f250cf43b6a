package tereze.api.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.api.HourlyLimit;
import tereze.api.RawResponse;

/// Limits how many refusals are stored for a caller. Each is a transaction and a row for a day, and a caller can make
/// any number of requests with new keys that are refused. Beyond the limit a refusal is not stored, and the response
/// is 429. Requests that succeed are not counted and not affected: their own limits apply.
@Component
final class StoredRefusals {
    /// A system that sends a nightly file with some faulty entries stays below it.
    static final int MOST_IN_AN_HOUR = 1_000;

    private final HourlyLimit limit;

    StoredRefusals(InstantSource time) {
        this.limit = new HourlyLimit(MOST_IN_AN_HOUR, time);
    }

    /// When another refusal may be stored for a caller, if this response is one too many.
    Optional<Instant> again(String caller, RawResponse answer) {
        return isRefusal(answer) ? limit.again(caller) : Optional.empty();
    }

    /// Counts a response that was stored.
    void stored(String caller, RawResponse answer) {
        if (isRefusal(answer)) {
            limit.count(caller);
        }
    }

    private static boolean isRefusal(RawResponse answer) {
        return answer.status() >= 400 && answer.lasts();
    }
}
