package tereze.reconciliation;

/// What else is true of a fine, in the order of `verdicts.csv`. The first are verdicts that hold besides the one given.
public enum Flag {
    PAID_IN_PART,
    PAID_TWICE,
    PAID_UNDER_OTHER_IIN,
    /// It was handed to a bailiff.
    HANDED_OVER,
    /// It was handed over on its deadline or before.
    HANDED_OVER_EARLY,
    /// It was handed over more than once. The earliest time counts.
    SEVERAL_HANDOVERS,
    /// The discounted sum settled it.
    HALF,
    /// Something was paid beyond what settled it, but less than a half.
    OVERPAID,
    /// The moment of a payment is only the day on which the bank booked it.
    MOMENT_BY_BOOKING,
    /// A payment was taken back.
    REVERSED,
    /// The discounted sum was in time only if days are counted in the other way.
    HALF_IN_DOUBT,
    SUSPICION_A,
    SUSPICION_B,
    SUSPICION_C,
    SUSPICION_D,
    SUSPICION_E
}
