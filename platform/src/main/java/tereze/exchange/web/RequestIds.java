package tereze.exchange.web;

import java.util.Optional;
import java.util.UUID;

/// Reads the ids of requests.
final class RequestIds {
    private RequestIds() {}

    /// What is no id of ours is the id of no request: a caller learns no more from it than from another's.
    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
