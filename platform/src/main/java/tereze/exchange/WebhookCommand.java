package tereze.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tereze.agencies.AgencyKind;

/// Commands to a webhook.
public sealed interface WebhookCommand {
    /// Sets it, or replaces it.
    ///
    /// @param kind of the organisation
    /// @param url allowed by [tereze.outbound.PublicUrl]
    /// @param nonce a new one
    /// @param settings the moments of all settings before
    record Set(AgencyKind kind, String url, UUID nonce, List<Instant> settings) implements WebhookCommand {
        public Set {
            settings = List.copyOf(settings);
        }
    }

    /// Removes it.
    record Remove() implements WebhookCommand {}
}
