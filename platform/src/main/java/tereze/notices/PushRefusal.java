package tereze.notices;

/// Why a command to a subscription is refused. Nothing is written.
public sealed interface PushRefusal {
    /// The person has no such subscription, or it has ended.
    record Unknown() implements PushRefusal {}

    /// The person gets notifications in as many browsers as possible, or turned them on too often within a day.
    record TooMany(int most) implements PushRefusal {}
}
