package tereze.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands to an event.
public sealed interface EventCommand {
    /// Makes it public.
    ///
    /// @param commitment SHA-256 of our secret, in hexadecimal
    /// @param keyCommitment SHA-256 of the key of the event, in hexadecimal
    record Announce(String commitment, String keyCommitment) implements EventCommand {}

    /// Commits another party to a secret.
    ///
    /// @param party the code of the agency
    record Commit(String party, String sha256) implements EventCommand {}

    /// Ends it, because the opening moved or was put back.
    ///
    /// @param why `moved` or `put-back`
    record Cancel(String why) implements EventCommand {}

    /// Publishes our secret.
    record Reveal(String secret) implements EventCommand {}

    /// Records the order that was drawn.
    record Draw(String seed, @Nullable String signature, List<EventAct.Secret> secrets) implements EventCommand {
        public Draw {
            secrets = List.copyOf(secrets);
        }
    }

    /// Ends it, because its time is over.
    record Close() implements EventCommand {}
}
