package tereze.notices.web;

import tereze.api.ProblemCode;

/// Problems of contact settings, besides invalid fields.
enum ContactsProblem implements ProblemCode {
    CONTACTS_CHANGED_TOO_OFTEN(429),
    /// The browser gave no address for notifications.
    BROWSER_NOT_NOTIFIED(422),
    BROWSER_UNKNOWN(404),
    TOO_MANY_BROWSERS(409);

    private final int status;

    ContactsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
