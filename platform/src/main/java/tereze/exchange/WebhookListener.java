package tereze.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.Listener;
import tereze.acts.RecordedAct;
import tereze.exchange.rules.WebhookRules;
import tereze.exchange.store.DeliveryTable;
import tereze.exchange.store.WebhookTable;

/// Follows the stream and queues a message for each yes and no to an organisation with a webhook.
@Component
final class WebhookListener implements Listener {
    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;

    WebhookListener(WebhookTable webhooks, DeliveryTable deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return List.of(RequestAct.class);
    }

    private record Consented(RecordedAct act, RequestAct.Given given) {}

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        List<Consented> consents = acts.stream()
                .flatMap(act -> act.act() instanceof RequestAct.Given given
                        ? Stream.of(new Consented(act, given))
                        : Stream.empty())
                .toList();
        if (consents.isEmpty()) {
            return;
        }
        Map<String, Webhook> known = webhooks.of(
                consents.stream().map(consent -> consent.given().agency()).collect(Collectors.toSet()));
        for (Consented consent : consents) {
            RequestAct.Given given = consent.given();
            Webhook webhook = known.get(given.agency());
            if (webhook != null && WebhookRules.tells(webhook, given)) {
                RecordedAct act = consent.act();
                deliveries.put(given.agency(), act.thing(), act.seq(), act.at(), projection);
            }
        }
    }
}
