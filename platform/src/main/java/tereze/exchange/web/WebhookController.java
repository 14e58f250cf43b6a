package tereze.exchange.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.Delivery;
import tereze.exchange.Webhook;
import tereze.exchange.WebhookRefusal;
import tereze.exchange.Webhooks;
import tereze.outbound.PublicUrl;

/// The API of webhooks for private organisations.
@RestController
class WebhookController {
    private static final String PATH = "/api/v1/exchange/webhook";
    private static final Listing<Delivery, Long> DELIVERIES = Listing.largestFirst(Delivery::seq);

    private final Webhooks webhooks;
    private final boolean demo;

    WebhookController(Webhooks webhooks, @Value("${tereze.demo:false}") boolean demo) {
        this.webhooks = webhooks;
        this.demo = demo;
    }

    /// Where to tell that a person has answered.
    ///
    /// @param url https, a public host, port 443 or 8443
    record WebhookBody(@Nullable String url) {}

    /// The secret of the webhook.
    ///
    /// @param secret its characters are the key of the signatures
    record WebhookSecret(String secret) {}

    /// A message to the webhook.
    ///
    /// @param delivery the same at each attempt, also in the header `Tereze-Delivery`
    /// @param tries attempts so far
    /// @param next the next attempt; null if there is none
    /// @param settled when it was taken or given up; null before
    /// @param reason of the last failure, such as `http 500`; null if there was none
    record DeliveryView(
            UUID delivery,
            UUID request,
            Delivery.State status,
            int tries,
            Instant queued,
            @Nullable Instant next,
            @Nullable Instant settled,
            @Nullable String reason) {
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.request(),
                    delivery.state(),
                    delivery.tries(),
                    delivery.queued(),
                    delivery.due(),
                    delivery.settled(),
                    delivery.reason());
        }
    }

    /// Sets where the calling organisation is told that a person has answered yes or no. A POST with the id
    /// and the status of the request is sent there, signed in the header `Tereze-Signature`. The answer
    /// shows the secret once; setting the webhook again makes a new one, and the old one is no longer used.
    @PutMapping(PATH)
    Reply<WebhookSecret> set(@RequestBody WebhookBody body, Caller.AgencyClient caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> url = fields.required(
                "/url",
                body.url(),
                text -> Optional.of(text).filter(one -> PublicUrl.isAllowed(one, Webhook.LONGEST_URL, demo)),
                FieldError.Kind.NOT_A_PUBLIC_URL);
        return fields.ifValid(() -> answering.run(
                webhooks.set(caller.code(), url.orElseThrow()),
                (webhook, _) -> Reply.ok(new WebhookSecret(
                        webhooks.secretOf(caller.code(), webhook.active().orElseThrow()))),
                WebhookController::problem));
    }

    /// Removes the webhook. Messages that wait are not sent.
    @DeleteMapping(PATH)
    Reply<Reply.NoContent> remove(Caller.AgencyClient caller, Answering answering) {
        return answering.run(webhooks.remove(caller.code()), (_, _) -> Reply.noContent(), WebhookController::problem);
    }

    /// The messages to the webhook of the calling organisation, newest first.
    @GetMapping(PATH + "/deliveries")
    Reply<Page<DeliveryView>> deliveries(Caller.AgencyClient caller, Cursor cursor) {
        return Reply.ok(DELIVERIES
                .page(cursor, (after, most) -> webhooks.deliveries(caller.code(), after, most))
                .map(DeliveryView::of));
    }

    private static Problem problem(WebhookRefusal why) {
        return switch (why) {
            case WebhookRefusal.NotPrivate _ -> Problem.of(ExchangeProblem.PRIVATE_ORGANISATIONS_ONLY);
            case WebhookRefusal.TooOften(Instant again) ->
                Problem.tooOften(ExchangeProblem.WEBHOOK_SET_TOO_OFTEN, again);
            case WebhookRefusal.Unknown _ -> Problem.of(ExchangeProblem.WEBHOOK_UNKNOWN);
        };
    }
}
