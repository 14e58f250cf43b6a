package tereze.cases.web;

import tereze.api.ProblemCode;

/// Problems of cases.
enum CaseProblem implements ProblemCode {
    SERVICE_UNKNOWN(404),
    /// Not yet, or no more.
    SERVICE_NOT_OPEN(409),
    SERVICE_PAUSED(503),
    NOT_ACTING(403),
    /// Until it is the person's turn.
    QUEUE_FIRST(403),
    APPLICATION_OPEN(409),
    TOO_MANY_OPEN(409),
    TOO_MANY_APPLICATIONS(409),
    CASE_UNKNOWN(404),
    CASE_CLOSED(409),
    CASE_NOT_WITH_OFFICER(409),
    CONSENT_NOT_ASKED(403),
    CONSENT_ANSWERED(409),
    CONSENT_TOO_LATE(409),
    APPLICANT_ONLY(403),
    DECISION_NOT_YOURS(403),
    OWN_CASE(403),
    CASE_ASSIGNED(409),
    CASE_NOT_ASSIGNED(409),
    QUESTION_ASKED(409),
    QUESTION_CLOSED(409),
    RULE_FORBIDS(409);

    private final int status;

    CaseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean lasts() {
        return this != SERVICE_NOT_OPEN && this != QUEUE_FIRST;
    }
}
