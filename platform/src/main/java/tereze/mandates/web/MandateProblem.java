package tereze.mandates.web;

import tereze.api.ProblemCode;

enum MandateProblem implements ProblemCode {
    MANDATE_UNKNOWN(404),
    MANDATE_ENDED(409),
    MANDATE_TO_ONESELF(422),
    CANNOT_GIVE_MANDATE(403),
    TOO_MANY_MANDATES(409);

    private final int status;

    MandateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
