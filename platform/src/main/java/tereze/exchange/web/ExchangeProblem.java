package tereze.exchange.web;

import tereze.api.ProblemCode;

/// Problems of the exchange.
enum ExchangeProblem implements ProblemCode {
    PURPOSE_REQUIRED(422),
    GROUND_REQUIRED(422),
    GROUND_NOT_ALLOWED(422),
    PRIVATE_ORGANISATIONS_ONLY(403),
    REQUEST_UNKNOWN(404),
    REQUEST_ANSWERED(409),
    REQUEST_LAPSED(409),
    CANNOT_CONSENT(403),
    WEBHOOK_UNKNOWN(404),
    WEBHOOK_SET_TOO_OFTEN(429),
    TOO_MANY_REQUESTS(429);

    private final int status;

    ExchangeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
