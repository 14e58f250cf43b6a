package tereze.releases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A time in which no node of the platform worked, or none could write: a failure, a stop of the database, or a stop
/// that was planned.
///
/// @param id derived from the last sign of life before it
/// @param since the last sign of life before it, so at most a few seconds early
/// @param until the first sign of life after it
public record Outage(UUID id, Instant since, Instant until) {
    /// The id of the outage that began after a sign of life, so that two nodes that find it record it once.
    public static UUID idOf(Instant lastSign) {
        return UUID.nameUUIDFromBytes(("tereze/outage/" + lastSign).getBytes(StandardCharsets.UTF_8));
    }

    /// How long it lasted.
    public Duration length() {
        return Duration.between(since, until);
    }
}
