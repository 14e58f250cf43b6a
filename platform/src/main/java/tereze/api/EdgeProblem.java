package tereze.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Problems of the HTTP edge itself, for every module.
public enum EdgeProblem implements ProblemCode {
    MALFORMED_REQUEST(400),
    BROKEN_JSON(400),
    UNKNOWN_FIELD(400),
    INVALID_FIELD(422),
    CONTROL_CHARACTERS(422),
    CURSOR_INVALID(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    IDEMPOTENCY_KEY_INVALID(400),
    /// The first request with this key is not answered yet.
    IDEMPOTENCY_KEY_IN_USE(409),
    IDEMPOTENCY_KEY_REUSED(422),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    /// The form's CSRF token is missing or does not belong to this visitor.
    FORM_EXPIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    WRONG_CONTENT_TYPE(415),
    /// The caller has reached a limit of the edge.
    TOO_OFTEN(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    OVERLOADED(503),
    UNAVAILABLE(503),
    OUTCOME_UNKNOWN(503),
    /// The data of the law do not have a number for this day.
    LAW_UNKNOWN(503);

    private static final Set<String> TRANSIENT = Stream.of(
                    IDEMPOTENCY_KEY_IN_USE, OVERLOADED, UNAVAILABLE, OUTCOME_UNKNOWN)
            .map(ProblemCode::code)
            .collect(Collectors.toUnmodifiableSet());

    private final int status;

    EdgeProblem(int status) {
        this.status = status;
    }

    /// Whether a problem ends by itself within seconds, so that the caller should repeat the request as it is.
    public static boolean isTransient(String code) {
        return TRANSIENT.contains(code);
    }

    @Override
    public int status() {
        return status;
    }
}
