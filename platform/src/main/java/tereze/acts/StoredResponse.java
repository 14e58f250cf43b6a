package tereze.acts;

import java.time.Instant;

/// An answer kept under the caller's idempotency key, so that a repeat of the request gets the same bytes.
///
/// @param caller who sent the request: keys of different callers never meet
/// @param key the caller's `Idempotency-Key`
/// @param bodySha256 of the request's method, path and body: a repeat with another request is refused
/// @param status the HTTP status given
/// @param answer the body given, byte for byte
/// @param expires until when the answer is kept
public record StoredResponse(
        String caller, String key, byte[] bodySha256, int status, byte[] answer, Instant expires) {}
