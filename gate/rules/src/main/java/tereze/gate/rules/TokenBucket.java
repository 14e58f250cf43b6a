package tereze.gate.rules;

import java.util.Optional;

/// Lets through so many a second on average, and a few at once. Immutable.
///
/// @param tokens that were in it at that time; each lets one through
/// @param atMillis milliseconds since 1970
public record TokenBucket(double tokens, long atMillis) {
    /// For how many seconds tokens are collected.
    private static final double SECONDS = 2;

    /// Takes a token; empty if there is none.
    ///
    /// @param perSecond how many tokens are added a second
    public Optional<TokenBucket> take(double perSecond, long nowMillis) {
        double added = perSecond * Math.max(0, nowMillis - atMillis) / 1_000;
        double most = Math.max(1, perSecond * SECONDS);
        double there = Math.min(most, tokens + added);
        return there < 1 ? Optional.empty() : Optional.of(new TokenBucket(there - 1, Math.max(atMillis, nowMillis)));
    }
}
