package tereze.exchange;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Kind;

/// Acts of an organisation's webhook. They say nothing about a person, and nothing secret.
public sealed interface WebhookAct extends Act {
    /// The reason of these acts.
    String REASON = "webhook";

    /// The organisation chose where it is told of answers, with a new secret.
    ///
    /// @param agency code of the organisation
    /// @param nonce as in [Webhook.Stage.Active]
    @Kind(value = "exchange.webhook-set/1", number = 520)
    record Set(String agency, String url, UUID nonce, Instant at) implements WebhookAct {}

    /// The organisation is no longer told.
    @Kind(value = "exchange.webhook-removed/1", number = 521)
    record Removed(String agency, Instant at) implements WebhookAct {}
}
