package tereze.reconciliation;

/// What happened to a fine. The first that holds, in this order; the words are those of `verdicts.csv`.
public enum Verdict {
    /// Not settled, but a payment may have been meant for it: a person must look.
    UNCERTAIN,
    /// Not settled, and something was paid.
    PAID_IN_PART,
    /// Nothing was paid.
    UNPAID,
    /// Settled by the deadline, and handed over nevertheless.
    PAID_IN_TIME_HANDED_OVER,
    /// Settled too late, but before it was handed over.
    PAID_LATE_BEFORE_HANDOVER,
    /// Settled after it was handed over.
    PAID_AFTER_HANDOVER,
    /// Settled, with a half or more beyond.
    PAID_TWICE,
    /// Settled, by other people only.
    PAID_UNDER_OTHER_IIN,
    /// Settled.
    PAID
}
