package tereze.notices.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.notices.Channel;
import tereze.notices.PushAddress;
import tereze.notices.PushRefusal;
import tereze.notices.PushSubscription;
import tereze.notices.PushSubscriptions;
import tereze.notices.delivery.Providers;
import tereze.notices.delivery.PushKey;
import tereze.outbound.PublicUrl;

/// The part of the page of contacts about notifications in browsers.
@Component
final class PushForm {
    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    private final PushSubscriptions subscriptions;
    private final Providers providers;
    private final PushKey key;
    private final boolean demo;

    PushForm(
            PushSubscriptions subscriptions,
            Providers providers,
            PushKey key,
            @Value("${tereze.demo:false}") boolean demo) {
        this.subscriptions = subscriptions;
        this.providers = providers;
        this.key = key;
        this.demo = demo;
    }

    /// What the page shows.
    ///
    /// @param key public, for the browser
    /// @param browsers oldest first
    public record View(String key, List<Shown> browsers) {}

    /// A browser with notifications. Nothing of it lets anybody send one.
    ///
    /// @param browser by which the page recognises its own browser
    public record Shown(UUID id, String browser, String name, Instant since) {
        private Shown named(String other) {
            return new Shown(id, browser, other, since);
        }
    }

    /// What a browser says of itself when its user allows notifications; all empty if it does not.
    record Typed(String endpoint, String key, String secret) {}

    /// @param receipt the id of the act
    record Turned(UUID receipt) {}

    /// Empty if this installation sends no notifications to browsers.
    Optional<View> view(PersonId person) {
        return providers.channels().contains(Channel.PUSH)
                ? Optional.of(new View(
                        key.shown(),
                        distinct(subscriptions.of(person).stream()
                                .flatMap(one -> one.address().stream().map(address -> shown(one, address)))
                                .toList())))
                : Optional.empty();
    }

    /// Numbers the browsers that have the same name, such as `Chrome, Android (2)`.
    static List<Shown> distinct(List<Shown> browsers) {
        Map<String, Long> named = browsers.stream().collect(groupingBy(Shown::name, counting()));
        Map<String, Integer> before = new HashMap<>();
        return browsers.stream()
                .map(one -> Objects.requireNonNull(named.get(one.name())) == 1
                        ? one
                        : one.named(one.name() + " (" + before.merge(one.name(), 1, Integer::sum) + ")"))
                .toList();
    }

    private static Shown shown(PushSubscription one, PushAddress address) {
        return new Shown(
                one.id(),
                PushSubscription.browserOf(address.endpoint()).toString().replace("-", ""),
                address.name(),
                one.since());
    }

    /// Turns notifications on. A form that is sent again changes nothing.
    Reply<Turned> turnOn(Typed typed, String userAgent, PersonId person, Answering answering) {
        if (!providers.channels().contains(Channel.PUSH)
                || typed.endpoint().isEmpty()
                || typed.key().isEmpty()
                || typed.secret().isEmpty()) {
            return Reply.problem(ContactsProblem.BROWSER_NOT_NOTIFIED);
        }
        Fields fields = new Fields();
        if (!PublicUrl.isAllowed(typed.endpoint(), PushAddress.LONGEST, demo)) {
            fields.wrong("/endpoint", FieldError.Kind.NOT_A_PUBLIC_URL);
        }
        if (!areKeys(typed.key(), typed.secret())) {
            fields.wrong("/key", FieldError.Kind.WRONG_FORM);
        }
        return fields.ifValid(() -> answering.run(
                subscriptions.begin(
                        person,
                        new PushAddress(typed.endpoint(), typed.key(), typed.secret(), BrowserName.of(userAgent))),
                (_, receipt) -> Reply.ok(new Turned(receipt)),
                PushForm::problem));
    }

    Reply<Turned> turnOff(UUID id, PersonId person, Answering answering) {
        return answering.run(
                subscriptions.turnOff(id, person), (_, receipt) -> Reply.ok(new Turned(receipt)), PushForm::problem);
    }

    private static boolean areKeys(String key, String secret) {
        try {
            byte[] point = Base64.getUrlDecoder().decode(key);
            byte[] bytes = Base64.getUrlDecoder().decode(secret);
            return point.length == KEY_BYTES
                    && bytes.length == SECRET_BYTES
                    // Checks that the point is on the curve.
                    && UserAgentMessageEncryptionKeyInfo.of(point, bytes) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Problem problem(PushRefusal why) {
        return switch (why) {
            case PushRefusal.Unknown _ -> Problem.of(ContactsProblem.BROWSER_UNKNOWN);
            case PushRefusal.TooMany _ -> Problem.of(ContactsProblem.TOO_MANY_BROWSERS);
        };
    }
}
