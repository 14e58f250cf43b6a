package tereze.reconciliation.reading;

import tereze.reconciliation.Rejection;

/// Why a row is left out.
final class WrongValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final Rejection.Reason reason;

    WrongValue(Rejection.Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Rejection.Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
