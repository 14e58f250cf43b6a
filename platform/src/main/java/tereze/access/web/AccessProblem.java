package tereze.access.web;

import tereze.api.ProblemCode;

enum AccessProblem implements ProblemCode {
    CALLER_UNKNOWN(403),
    AGENCY_UNKNOWN(403),
    PERSONS_ONLY(403),
    OFFICERS_ONLY(403),
    AGENCIES_ONLY(403),
    RECEIPT_UNKNOWN(404),
    PERSON_UNKNOWN(404),
    TOKEN_SUBJECT_REQUIRED(422);

    private final int status;

    AccessProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
