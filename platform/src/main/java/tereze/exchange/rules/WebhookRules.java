package tereze.exchange.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.agencies.AgencyKind;
import tereze.exchange.RequestAct;
import tereze.exchange.Webhook;
import tereze.exchange.Webhook.Stage;
import tereze.exchange.WebhookAct;
import tereze.exchange.WebhookCommand;
import tereze.exchange.WebhookRefusal;

/// The rules for webhooks: who has one, and of what it tells.
public final class WebhookRules {
    /// The maximum number of settings in a day: enough to try, and too few to fill the record.
    public static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private WebhookRules() {}

    /// Sets the webhook of an organisation that may have none yet.
    public static Decision<WebhookAct, WebhookRefusal> set(String agency, WebhookCommand.Set command, Instant now) {
        if (command.kind() != AgencyKind.PRIVATE) {
            return Decision.refuse(new WebhookRefusal.NotPrivate());
        }
        return again(command.settings(), now)
                .<Decision<WebhookAct, WebhookRefusal>>map(at -> Decision.refuse(new WebhookRefusal.TooOften(at)))
                .orElseGet(() -> Decision.accept(new WebhookAct.Set(agency, command.url(), command.nonce(), now)));
    }

    private static Optional<Instant> again(List<Instant> settings, Instant now) {
        return settings.stream()
                .sorted(Comparator.reverseOrder())
                .skip(MOST_A_DAY - 1)
                .findFirst()
                .map(oldest -> oldest.plus(DAY))
                .filter(now::isBefore);
    }

    /// Decides a command to a webhook.
    public static Decision<WebhookAct, WebhookRefusal> decide(WebhookCommand command, Webhook webhook, Instant now) {
        return switch (command) {
            case WebhookCommand.Set set -> set(webhook.agency(), set, now);
            case WebhookCommand.Remove _ -> remove(webhook, now);
        };
    }

    private static Decision<WebhookAct, WebhookRefusal> remove(Webhook webhook, Instant now) {
        return switch (webhook.stage()) {
            case Stage.Active _ -> Decision.accept(new WebhookAct.Removed(webhook.agency(), now));
            case Stage.Removed _ -> Decision.refuse(new WebhookRefusal.Unknown());
        };
    }

    /// The state of a webhook after an act.
    public static Webhook evolve(UUID id, @Nullable Webhook before, WebhookAct act) {
        return switch (act) {
            case WebhookAct.Set(var agency, var url, var nonce, var at) ->
                new Webhook(id, agency, new Stage.Active(url, nonce, at));
            case WebhookAct.Removed(var agency, var at) -> {
                if (before == null) {
                    throw new IllegalArgumentException("act: the first is Removed (expected: Set)");
                }
                yield new Webhook(id, agency, new Stage.Removed(at));
            }
        };
    }

    /// Whether an organisation is told of a consent. It is told of yes and no only: at any other time a
    /// message would show that somebody refused, or is protected.
    public static boolean tells(Webhook webhook, RequestAct.Given given) {
        RequestAct.Disclosure disclosure = given.person().part();
        if (disclosure == null || !webhook.agency().equals(given.agency())) {
            return false;
        }
        return switch (disclosure.told()) {
            case YES, NO ->
                webhook.active()
                        .filter(active -> !given.at().isBefore(active.since()))
                        .isPresent();
            case NOTHING -> false;
        };
    }
}
