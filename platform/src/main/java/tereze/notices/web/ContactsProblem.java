package tereze.notices.web;

import tereze.api.ProblemCode;

/// Problems of contact settings, besides invalid fields.
enum ContactsProblem implements ProblemCode {
    CONTACTS_CHANGED_TOO_OFTEN(429);

    private final int status;

    ContactsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
