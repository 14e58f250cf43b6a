package tereze.gate.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.gate.wire.Json;

/// What a server answered.
///
/// @param status of HTTP
/// @param at the clock of the server, in whole seconds; null if it does not say
/// @param tag of this version of the body (`ETag`); null if there is none
public record Answer(
        int status,
        byte[] body,
        @Nullable Instant at,
        @Nullable String tag) {
    private record Problem(@Nullable String code) {}

    /// Whether the request was accepted.
    public boolean isGood() {
        return status / 100 == 2;
    }

    /// The body as an object.
    ///
    /// @throws Obstacle if it is none
    public <T> T read(Class<T> type) throws Obstacle {
        try {
            return Json.read(body, type);
        } catch (IllegalArgumentException e) {
            throw new Obstacle("the answer cannot be read: " + e.getMessage());
        }
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Why the request was refused, such as `409 older`.
    public String refusal() {
        try {
            String code = Json.read(body, Problem.class).code();
            return code == null ? "" + status : status + " " + code;
        } catch (IllegalArgumentException e) {
            return "" + status;
        }
    }
}
