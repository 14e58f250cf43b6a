package tereze.exchange.web;

import java.util.Optional;
import java.util.UUID;

/// Parses the ids of requests.
final class RequestIds {
    private RequestIds() {}

    /// An invalid id is treated like the id of an unknown request, so that the caller learns nothing more.
    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
