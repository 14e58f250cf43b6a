package tereze.exchange.web;

import tereze.api.ProblemCode;

/// What the exchange refuses.
enum ExchangeProblem implements ProblemCode {
    PURPOSE_REQUIRED(422),
    GROUND_REQUIRED(422),
    GROUND_NOT_ALLOWED(422);

    private final int status;

    ExchangeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
