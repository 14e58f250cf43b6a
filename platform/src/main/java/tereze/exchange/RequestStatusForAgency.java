package tereze.exchange;

/// The status of a request for its organisation.
public enum RequestStatusForAgency {
    /// The person can still answer.
    PENDING,
    /// The person consented, and was registered at the address at that moment.
    YES,
    /// The person consented, and was not registered at the address at that moment.
    NO,
    /// There will be no answer. The reason is not visible: a refusal, no answer, protection and an unknown person
    /// are the same, and appear at the same moment.
    UNAVAILABLE
}
