package tereze.gate.server;

import java.util.Locale;

/// Why a request is refused.
public enum Refusal {
    BODY_MALFORMED(400),
    BODY_TOO_LARGE(413),
    LENGTH_MISSING(411),
    EVENT_UNKNOWN(404),
    NOT_FOUND(404),
    IIN_MALFORMED(422),
    NOT_OF_AGE(422),
    NOT_YET(425),
    CLOSED(410),
    CLOCK(503),
    NODE_TWICE(503),
    DESK_FORGED(401),
    DESK_BUSY(429),
    TICKET_FORGED(401),
    TICKET_OF_ANOTHER_EVENT(401),
    TICKET_NOT_HANDED_IN(425),
    PASS_FORGED(401),
    PASS_OF_ANOTHER_EVENT(401),
    PASS_EXPIRED(410),
    SEED_PENDING(425),
    NOT_COMMITTED(422),
    SECRET_TOO_LONG(422),
    NO_RANDOMNESS(422),
    ROUND_WRONG(422),
    KIOSK_BUSY(429),
    KIOSK_SEALS(422),
    KIOSK_TIME(422),
    NOT_WRITTEN(503),
    FORGED(401),
    OLDER(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The code in answers, such as `iin-malformed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
