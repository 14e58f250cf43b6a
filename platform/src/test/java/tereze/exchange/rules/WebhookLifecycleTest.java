package tereze.exchange.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import tereze.acts.Decision;
import tereze.agencies.AgencyKind;
import tereze.exchange.Webhook;
import tereze.exchange.WebhookAct;
import tereze.exchange.WebhookCommand;
import tereze.exchange.WebhookCommand.Remove;
import tereze.exchange.WebhookCommand.Set;
import tereze.exchange.store.WebhookTable;
import tereze.testing.LifecycleContract;

/// A webhook that tells, and one that was removed.
class WebhookLifecycleTest extends LifecycleContract<Webhook, WebhookAct, WebhookCommand> {
    private static final String BANK = "steppe-bank";
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final UUID NONCE = new UUID(1, 2);

    WebhookLifecycleTest() {
        super(WebhookTable.WEBHOOKS, WebhookCommand.class, """
                             ACTIVE       REMOVED
            SET              Set          Set
            SET_BY_A_STATE   !NotPrivate  !NotPrivate
            SET_TOO_OFTEN    !TooOften    !TooOften
            REMOVE           Removed      !Unknown
            """);
        Webhook active = WebhookRules.evolve(
                Webhook.idOf(BANK), null, new WebhookAct.Set(BANK, "https://a.example", NONCE, NOW));
        state("ACTIVE", active);
        state("REMOVED", WebhookRules.evolve(active.id(), active, new WebhookAct.Removed(BANK, NOW)));
        sent("SET", new Set(AgencyKind.PRIVATE, "https://b.example", NONCE, List.of()), NOW);
        sent("SET_BY_A_STATE", new Set(AgencyKind.PUBLIC, "https://b.example", NONCE, List.of()), NOW);
        sent(
                "SET_TOO_OFTEN",
                new Set(
                        AgencyKind.PRIVATE,
                        "https://b.example",
                        NONCE,
                        Collections.nCopies(WebhookRules.MOST_A_DAY, NOW.minusSeconds(86_399))),
                NOW);
        sent("REMOVE", new Remove(), NOW);
    }

    @Override
    protected Decision<WebhookAct, ?> decide(WebhookCommand command, Webhook webhook, Instant now) {
        return WebhookRules.decide(command, webhook, now);
    }
}
