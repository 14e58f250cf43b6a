package tereze.notices.delivery;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryption;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tereze.notices.Channel;
import tereze.notices.PushAddress;
import tereze.notices.PushSubscriptions;
import tereze.outbound.Receivers;
import tools.jackson.databind.json.JsonMapper;

/// The push services of the makers of browsers (RFC 8030). A message is encrypted for the one browser (RFC 8291), and
/// signed by this installation (RFC 8292). A trouble with one service says nothing about the others.
final class PushServices implements Provider {
    /// How long a push service keeps a message for a browser that is off, and how old a message may be that is sent.
    private static final Duration KEPT = Duration.ofDays(2);

    /// A signature may hold for a day at most.
    private static final Duration SIGNED = Duration.ofHours(12);

    /// One slow push service does not hold up the others.
    private static final int AT_ONCE = 32;

    private static final Set<Integer> GONE = Set.of(404, 410);

    /// Errors that concern us or the moment, and not the message.
    private static final Set<Integer> LATER = Set.of(401, 403, 407, 408, 425, 429);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PushSubscriptions subscriptions;
    private final Receivers receivers;
    private final InstantSource time;
    private final InstantSource machine;
    private final VAPIDKeyPair signing;
    private final MessageEncryption encryption = MessageEncryptions.of();
    private final String contact;

    /// @param time of the acts
    /// @param machine the time of other machines, which a demonstration may be ahead of
    /// @param contact whom the operator of a push service can ask
    PushServices(
            PushSubscriptions subscriptions,
            Receivers receivers,
            InstantSource time,
            InstantSource machine,
            PushKey key,
            String contact) {
        this.subscriptions = subscriptions;
        this.receivers = receivers;
        this.time = time;
        this.machine = machine;
        this.contact = contact;
        this.signing = key.signing();
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Duration timeout() {
        return Receivers.TIMEOUT.plusSeconds(1);
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public ProviderResult send(Letter letter) {
        if (letter.at().plus(KEPT).isBefore(time.instant())) {
            return new ProviderResult.Refused("too old");
        }
        UUID subscription = UUID.fromString(letter.to());
        return subscriptions
                .addressOf(subscription, letter.person())
                .map(address -> send(letter, subscription, address))
                .orElseGet(() -> new ProviderResult.Refused("ended"));
    }

    private ProviderResult send(Letter letter, UUID subscription, PushAddress address) {
        try {
            return answer(
                    receivers.post(
                            URI.create(address.endpoint()),
                            "application/octet-stream",
                            headers(letter, address),
                            body(letter, address)),
                    subscription);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderResult.NotNow("interrupted");
        }
    }

    private Map<String, String> headers(Letter letter, PushAddress address) {
        Instant until = machine.instant().plus(SIGNED);
        return Map.of(
                "Content-Encoding",
                "aes128gcm",
                TTL.HEADER_NAME,
                Long.toString(KEPT.toSeconds()),
                Urgency.HEADER_NAME,
                Urgency.normal(),
                // A message that is sent again takes the place of the first.
                Topic.HEADER_NAME,
                Topic.ensure(topic(letter.id())),
                "Authorization",
                signing.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                        .resourceURLString(address.endpoint())
                        .expirationTime(until)
                        .subject(contact)
                        .build()));
    }

    private static String topic(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private byte[] body(Letter letter, PushAddress address) {
        EncryptedPushMessage message = encryption.encrypt(
                UserAgentMessageEncryptionKeyInfo.of(address.key(), address.secret()),
                PushMessage.ofUTF8(JSON.writeValueAsString(Map.of(
                        "id", letter.id().toString(),
                        "title", letter.subject(),
                        "text", letter.text(),
                        "language", letter.language().code(),
                        "page", letter.page()))));
        return message.toBytes();
    }

    private ProviderResult answer(Receivers.Result result, UUID subscription) {
        return switch (result) {
            case Receivers.Result.Answered answered when answered.isTaken() -> new ProviderResult.Acknowledged();
            case Receivers.Result.Answered(int status, var _)
            when GONE.contains(status) -> {
                subscriptions.lose(subscription);
                yield new ProviderResult.Refused("http " + status);
            }
            case Receivers.Result.Answered(int status, Duration pause) ->
                LATER.contains(status) || status / 100 == 5
                        ? new ProviderResult.NotNow("http " + status, pause)
                        : new ProviderResult.Refused("http " + status);
            case Receivers.Result.NotReached(String reason) -> new ProviderResult.NotNow(reason);
        };
    }
}
