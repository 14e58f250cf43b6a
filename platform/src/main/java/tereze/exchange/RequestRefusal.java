package tereze.exchange;

/// Why a command to a request was refused. Nothing was written.
public sealed interface RequestRefusal {
    /// There is no such request, or it is about another person: the two look the same.
    record Unknown() implements RequestRefusal {}

    /// The person has already answered, and an answer cannot be changed.
    record AnsweredAlready() implements RequestRefusal {}

    /// The time to answer is over.
    record TooLate() implements RequestRefusal {}

    /// A minor, or a person found incapable by a court, cannot consent for themselves.
    record CannotConsent() implements RequestRefusal {}

    /// The request is not due yet.
    record NothingDue() implements RequestRefusal {}
}
