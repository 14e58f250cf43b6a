package tereze.exchange;

/// Why a command to a request was not carried out. Nothing was written.
public sealed interface RequestRefusal {
    /// There is no such request, or it is about somebody else: the two look the same.
    record Unknown() implements RequestRefusal {}

    /// The person has answered; an answer stands.
    record AnsweredAlready() implements RequestRefusal {}

    /// The time to answer is over.
    record TooLate() implements RequestRefusal {}

    /// A minor, or somebody whom a court found incapable, cannot let others be told by their word alone.
    record CannotConsent() implements RequestRefusal {}

    /// No term was due: nothing to do.
    record NothingDue() implements RequestRefusal {}
}
