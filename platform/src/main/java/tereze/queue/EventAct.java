package tereze.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// The acts of an event. They are public, except who announced the opening.
public sealed interface EventAct extends Act {
    /// The recorded reason of these acts.
    String REASON = "queue";

    /// An opening was announced for which people will queue. The secret and the key of the event follow from this act.
    ///
    /// @param schedule the act that announced the opening
    @Kind(value = "queue.event-planned/1", number = 1800)
    record Planned(
            Subject<Planning> operator,
            int event,
            String service,
            UUID schedule,
            boolean child,
            @Nullable Instant prequeue,
            Instant opens,
            Instant closes,
            @Nullable Beacon beacon,
            Instant at)
            implements EventAct {}

    /// What the operator did.
    ///
    /// @param service that opens
    record Planning(String service) {}

    /// The event is public.
    ///
    /// @param commitment SHA-256 of our secret
    /// @param keyCommitment SHA-256 of the key of the event
    @Kind(value = "queue.event-made/1", number = 1801)
    record Made(String commitment, String keyCommitment, Instant at) implements EventAct {}

    /// Another party committed to a secret.
    ///
    /// @param party the code of the agency
    /// @param sha256 of its secret
    @Kind(value = "queue.committed/1", number = 1802)
    record Committed(String party, String sha256, Instant at) implements EventAct {}

    /// The opening moved, or was put back.
    ///
    /// @param why `moved` or `put-back`
    @Kind(value = "queue.event-cancelled/1", number = 1803)
    record Cancelled(String why, Instant at) implements EventAct {}

    /// Our secret.
    @Kind(value = "queue.revealed/1", number = 1804)
    record Revealed(String secret, Instant at) implements EventAct {}

    /// The order was drawn.
    ///
    /// @param seed from which each place follows
    /// @param signature of the beacon's round; null without a beacon
    /// @param secrets that were revealed in time
    @Kind(value = "queue.drawn/1", number = 1805)
    record Drawn(String seed, @Nullable String signature, List<Secret> secrets, Instant at) implements EventAct {
        public Drawn {
            secrets = List.copyOf(secrets);
        }
    }

    /// A secret that was revealed.
    ///
    /// @param commitment its number among the commitments, from 0 on; 0 is ours
    /// @param secret in hexadecimal
    record Secret(int commitment, String secret) {}

    /// The event is over.
    @Kind(value = "queue.event-closed/1", number = 1806)
    record Closed(Instant at) implements EventAct {}
}
