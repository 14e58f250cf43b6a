package tereze.exchange;

/// How a request stands, as the organisation that asked sees it.
public enum AskerSees {
    /// The person may still answer.
    PENDING,
    /// The person consented, and was registered at the address at that moment.
    YES,
    /// The person consented, and was not registered at the address at that moment.
    NO,
    /// Nothing will be told. Why is not told either: a refusal, silence, protection and a person whom the register does
    /// not know are all the same, and come at the same moment.
    UNAVAILABLE
}
