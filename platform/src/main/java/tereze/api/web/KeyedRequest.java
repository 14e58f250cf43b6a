package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tereze.acts.Sha256;
import tereze.acts.StoredResponse;
import tereze.acts.StoredResponses;
import tereze.api.EdgeProblem;
import tereze.api.Problem;
import tereze.api.RawResponse;
import tereze.api.Reply;

/// A request with an `Idempotency-Key`. For one request, not thread-safe.
final class KeyedRequest {
    /// The request attribute that holds it.
    static final String ATTRIBUTE = KeyedRequest.class.getName();

    /// The hidden field of a page's form that holds the key.
    static final String FIELD = "key";

    /// Fields that differ between two renderings of the same form.
    private static final Set<String> PASSING_FIELDS = Set.of(FIELD, "_csrf");

    private final String caller;
    private final String key;
    private final byte[] sha256;
    private final Instant expires;
    private final StoredRefusals refusals;
    private boolean settled;

    KeyedRequest(String caller, String key, byte[] sha256, Instant expires, StoredRefusals refusals) {
        this.caller = caller;
        this.key = key;
        this.sha256 = sha256.clone();
        this.expires = expires;
        this.refusals = refusals;
    }

    /// A key with its caller, because the keys of two callers do not collide.
    record Name(String caller, String key) {}

    Name name() {
        return new Name(caller, key);
    }

    /// Why it is refused while an earlier request with the same key is under way.
    EdgeProblem problemBeside(KeyedRequest first) {
        return MessageDigest.isEqual(first.sha256, sha256)
                ? EdgeProblem.IDEMPOTENCY_KEY_IN_USE
                : EdgeProblem.IDEMPOTENCY_KEY_REUSED;
    }

    /// The stored response for its key.
    Optional<StoredResponse> answered(StoredResponses responses) {
        return responses.find(caller, key);
    }

    /// The response in the form in which it is stored.
    StoredResponse keep(RawResponse answer) {
        return new StoredResponse(caller, key, sha256, answer.status(), answer.body(), expires);
    }

    /// The response to a repeat: the stored one, or a problem if the key was used for another request. Neither is
    /// stored again.
    <T> Reply<T> repeat(StoredResponse before) {
        settled = true;
        return MessageDigest.isEqual(before.bodySha256(), sha256)
                ? new Reply.Rendered<>(new RawResponse(before.status(), before.answer()))
                : Reply.problem(EdgeProblem.IDEMPOTENCY_KEY_REUSED);
    }

    /// The problem to answer instead, if this response is one refusal too many for its caller.
    Optional<Problem> excess(RawResponse answer) {
        return refusals.again(caller, answer).map(again -> Problem.tooOften(EdgeProblem.TOO_OFTEN, again));
    }

    /// Notes that the response was stored.
    void settle(RawResponse answer) {
        refusals.stored(caller, answer);
        settled = true;
    }

    /// Notes that no response is stored, so that a repeat is decided again.
    void leaveUnanswered() {
        settled = true;
    }

    /// Whether nothing remains to be stored.
    boolean isSettled() {
        return settled;
    }

    /// Like [#sha256(String, String, String, byte[])], for a posted form: its fields in any order.
    static byte[] sha256(HttpServletRequest form) {
        StringBuilder fields = new StringBuilder();
        Map<String, String[]> sent = new TreeMap<>(form.getParameterMap());
        sent.keySet().removeAll(PASSING_FIELDS);
        sent.forEach((name, values) -> {
            for (String value : values) {
                fields.append(name.length()).append(':').append(name);
                fields.append(value.length()).append(':').append(value);
            }
        });
        byte[] body = fields.toString().getBytes(StandardCharsets.UTF_8);
        return sha256(form.getMethod(), form.getRequestURI(), null, body);
    }

    /// Hashes what two requests must have in common to be the same request.
    static byte[] sha256(String method, String path, @Nullable String query, byte[] body) {
        String head = method + "\n" + path + "\n" + (query == null ? "" : query) + "\n";
        return Sha256.of(head.getBytes(StandardCharsets.UTF_8), body);
    }
}
