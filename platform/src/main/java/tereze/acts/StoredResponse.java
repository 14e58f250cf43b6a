package tereze.acts;

import java.time.Instant;

/// A response stored under the caller's idempotency key. A repeat of the request gets the same bytes.
///
/// @param caller the sender of the request, so that the keys of two callers do not collide
/// @param key the caller's `Idempotency-Key`
/// @param bodySha256 of the request's method, path, query and body: a repeat with another request is refused
/// @param answer the response body
public record StoredResponse(
        String caller, String key, byte[] bodySha256, int status, byte[] answer, Instant expires) {}
