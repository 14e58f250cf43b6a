package tereze.releases.web;

import tereze.api.ProblemCode;

/// Most of them end once another step was taken, so the same request may be taken later.
enum ReleaseProblem implements ProblemCode {
    RELEASE_UNKNOWN(404, true),
    RELEASE_NOT_YOURS(403, true),
    STEP_NOT_NEXT(409, false),
    OTHER_BUILD(409, false),
    REHEARSAL_FAILED(409, true),
    BELOW_PEAK(409, true),
    REHEARSAL_STALE(409, true),
    NOT_REHEARSED(409, false),
    SIGNED_ALREADY(409, true),
    SAME_PERSON(409, true),
    NOT_SIGNED(409, false),
    CHECK_FAILED(409, false),
    PEAKS_COLLIDE(409, false),
    TOO_SOON(409, true),
    OUT_OF_HOURS(409, true),
    NOT_OPEN(409, false),
    NOT_PAUSED(409, false),
    OWNER_FIRST(409, false),
    SUCCESSOR_UNKNOWN(409, false);

    private final int status;
    private final boolean lasts;

    ReleaseProblem(int status, boolean lasts) {
        this.status = status;
        this.lasts = lasts;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean lasts() {
        return lasts;
    }
}
