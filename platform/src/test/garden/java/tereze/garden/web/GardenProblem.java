package tereze.garden.web;

import tereze.api.ProblemCode;

/// The problem codes of leases.
enum GardenProblem implements ProblemCode {
    LEASE_UNKNOWN(404),
    LEASE_ENDED(409);

    private final int status;

    GardenProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
