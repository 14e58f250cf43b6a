package tereze.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;
import tereze.acts.ActStream;
import tereze.acts.Actor;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.RecordedAct;
import tereze.acts.table.Reads;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.exchange.rules.WebhookRules;
import tereze.exchange.store.DeliveryTable;
import tereze.exchange.store.WebhookTable;
import tereze.keys.Keys;

/// The webhooks of private organisations. Thread-safe, on any number of nodes.
@Service
public final class Webhooks {
    private final Agencies agencies;
    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final ActStream stream;
    private final SecretKey key;

    Webhooks(Agencies agencies, WebhookTable table, DeliveryTable deliveries, ActStream stream, Keys keys) {
        this.agencies = agencies;
        this.table = table;
        this.deliveries = deliveries;
        this.stream = stream;
        this.key = keys.hmac("webhooks");
    }

    /// Sets the webhook of an organisation, with a new secret.
    ///
    /// @param url allowed by [tereze.outbound.PublicUrl]
    @CheckReturnValue
    public Command<Outcome<Webhook, WebhookRefusal>> set(String agency, String url) {
        Agency known = agencies.byCode(agency).orElseThrow();
        UUID id = Webhook.idOf(agency);
        return Command.by(Actor.agency(known.id()), WebhookAct.REASON, unit -> {
            // The row is read before its acts, so that the later of two concurrent settings is decided again.
            unit.find(WebhookTable.WEBHOOKS, id);
            return unit.put(
                    WebhookTable.WEBHOOKS,
                    id,
                    WebhookRules.set(
                            agency, new WebhookCommand.Set(known.kind(), url, unit.newId(), settings(id)), unit.now()));
        });
    }

    private List<Instant> settings(UUID id) {
        return Reads.restingOn(WebhookTable.WEBHOOKS.table().name(), id, () -> stream.of(id)).stream()
                .filter(act -> act.act() instanceof WebhookAct.Set)
                .map(RecordedAct::at)
                .toList();
    }

    /// Removes it. Messages that wait are not sent.
    @CheckReturnValue
    public Command<Outcome<Webhook, WebhookRefusal>> remove(String agency) {
        return Command.by(
                Actor.agency(agencies.byCode(agency).orElseThrow().id()),
                WebhookAct.REASON,
                unit -> unit.change(
                        WebhookTable.WEBHOOKS,
                        Webhook.idOf(agency),
                        WebhookRefusal.Unknown::new,
                        webhook -> WebhookRules.decide(new WebhookCommand.Remove(), webhook, unit.now())));
    }

    /// Where an organisation is told of answers now.
    public Optional<Webhook.Stage.Active> activeOf(String agency) {
        return table.of(agency).flatMap(Webhook::active);
    }

    /// The secret that signs the messages of a webhook. It is stored nowhere: it follows from a key in the
    /// file of keys.
    /// The nonce is a new one at each setting, so an earlier secret says nothing about this one.
    public String secretOf(String agency, Webhook.Stage.Active webhook) {
        return HexFormat.of()
                .formatHex(Signature.hmac(
                        key.getEncoded(),
                        ("tereze/webhook/v1\n" + agency + "\n" + webhook.nonce()).getBytes(StandardCharsets.UTF_8)));
    }

    /// Messages to an organisation, newest first.
    ///
    /// @param before the number of the act of the last one of the page before
    public List<Delivery> deliveries(String agency, long before, int limit) {
        return deliveries.to(agency, before, limit);
    }
}
