package tereze.exchange;

import java.time.Instant;

/// Why a command to a webhook is refused. Nothing was written.
public sealed interface WebhookRefusal {
    /// State bodies ask the register and get their answers at once, so there is nothing to tell them.
    record NotPrivate() implements WebhookRefusal {}

    /// It was set too often within a day.
    ///
    /// @param again when it may be set again
    record TooOften(Instant again) implements WebhookRefusal {}

    /// The organisation has no webhook.
    record Unknown() implements WebhookRefusal {}
}
