package tereze.exchange.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.exchange.Webhook;
import tereze.exchange.WebhookAct;
import tereze.exchange.rules.WebhookRules;

/// The table of webhooks.
@Component
public final class WebhookTable {
    private static final StateTable<Webhook> TABLE = StateTable.of("exchange.webhook", Webhook.class)
            .stage("stage")
            .frozen("agency")
            .build();

    /// The lifecycle of a webhook.
    public static final Lifecycle<Webhook, WebhookAct> WEBHOOKS =
            new Lifecycle<>(TABLE, WebhookAct.class, WebhookRules::evolve);

    private final StateLoader<Webhook> byId;

    WebhookTable(JdbcClient jdbc) {
        this.byId = TABLE.byId(jdbc);
    }

    /// The webhook of an organisation, removed or not.
    public Optional<Webhook> of(String agency) {
        return byId.first(Webhook.idOf(agency)).map(Versioned::state);
    }

    /// As above, by organisation. Those without one are left out.
    public Map<String, Webhook> of(Collection<String> agencies) {
        return byId
                .ofAll(agencies.stream()
                        .map(agency -> List.of(Webhook.idOf(agency)))
                        .toList())
                .stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Webhook::agency, Function.identity()));
    }
}
