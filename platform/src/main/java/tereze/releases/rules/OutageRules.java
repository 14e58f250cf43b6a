package tereze.releases.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.releases.Outage;
import tereze.releases.OutageAct;

/// When the platform was away.
public final class OutageRules {
    /// A shorter silence is no outage: a restart of the server, or a database that moves to its standby.
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private OutageRules() {}

    /// How long nothing worked; empty if that is no outage.
    ///
    /// @param silence between the last sign of life of any node and now, by the clock of the database
    /// @param own how long ago this node noted that it works, by its own clock; null if it has just started. It is
    ///     shorter if the clock of the database was set forward
    public static Optional<Duration> length(Duration silence, @Nullable Duration own) {
        Duration known = own != null && own.compareTo(silence) < 0 ? own : silence;
        return Optional.of(known).filter(length -> length.compareTo(LIMIT) > 0);
    }

    /// The act of an outage.
    ///
    /// @param until when it ended
    public static OutageAct ended(Instant until, Duration length, Instant now) {
        return new OutageAct.Ended(until.minus(length), until, now);
    }

    /// The outage after an act.
    public static Outage evolve(UUID id, @Nullable Outage before, OutageAct act) {
        return switch (act) {
            case OutageAct.Ended(var since, var until, var _) -> new Outage(id, since, until);
        };
    }
}
