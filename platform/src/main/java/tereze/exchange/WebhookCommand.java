package tereze.exchange;

import java.util.UUID;
import tereze.agencies.AgencyKind;

/// Commands to a webhook.
public sealed interface WebhookCommand {
    /// Sets it, or replaces it.
    ///
    /// @param kind of the organisation
    /// @param url allowed by [WebhookUrl]
    /// @param nonce a new one
    record Set(AgencyKind kind, String url, UUID nonce) implements WebhookCommand {}

    /// Removes it.
    record Remove() implements WebhookCommand {}
}
