package tereze.notices.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tereze.notices.Channel;
import tereze.notices.SmsSettings;
import tools.jackson.databind.json.JsonMapper;

/// An SMS gateway over HTTP: one POST for each message, with the number and the text in JSON and the message's id as
/// `Idempotency-Key`. A response 2xx means that the gateway has accepted the message.
final class SmsGateway implements Provider {
    /// Errors that concern the client, not the message: a wrong key, a wrong URL, too many requests.
    private static final Set<Integer> ABOUT_US = Set.of(401, 403, 404, 405, 407, 429);

    /// Errors of the moment: timeout, the same key in progress, too early.
    private static final Set<Integer> ABOUT_THE_MOMENT = Set.of(408, 409, 425);

    private static final int SERVER_ERROR = 500;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final HttpClient http;

    SmsGateway(SmsSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Duration timeout() {
        return settings.timeout();
    }

    /// Any answer is one, because the gateway need not know HEAD.
    @Override
    public boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.gateway()))
                .timeout(settings.timeout())
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public ProviderResult send(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.gateway()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("to", letter.to(), "text", letter.text()))));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return new ProviderResult.Unreachable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderResult.Unreachable("interrupted");
        }
    }

    private static ProviderResult answer(int status) {
        String reason = "http " + status;
        if (status / 100 == 2) {
            return new ProviderResult.Acknowledged();
        } else if (ABOUT_THE_MOMENT.contains(status)) {
            return new ProviderResult.NotNow(reason);
        } else if (status / 100 == 4 && !ABOUT_US.contains(status)) {
            return new ProviderResult.Refused(reason);
        }
        return new ProviderResult.Unreachable(reason);
    }
}
