package tereze.reconciliation.store;

/// The parts of a reconciliation, in their order. One that is done is not done again after a crash.
public enum Phase {
    /// The fines and the hand-overs are read.
    REGISTERS,
    /// The payments are read.
    PAYMENTS,
    /// What several files report is found.
    REPEATS,
    /// It is decided which payment is for which fine.
    NAMED,
    /// It is decided which fines are settled.
    SETTLED,
    /// Payments are found that may have been meant for another fine.
    SUSPECTS
}
