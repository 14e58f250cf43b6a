package tereze.notices.delivery;

/// What a provider made of a message. Reasons are codes and names of errors: a provider's own words may
/// repeat addresses.
public sealed interface ProviderResult {
    /// The provider has it: from here on it is theirs.
    record Acknowledged() implements ProviderResult {}

    /// The provider will never take this message.
    record Refused(String reason) implements ProviderResult {}

    /// The provider does not take this message now.
    record NotNow(String reason) implements ProviderResult {}

    /// The provider could not be asked, its answer did not come, or it turns everything away: nothing is said
    /// about this message, and others will fare the same.
    record Unreachable(String reason) implements ProviderResult {}

    /// As figures call it.
    default String code() {
        return switch (this) {
            case Acknowledged _ -> "acknowledged";
            case Refused _ -> "refused";
            case NotNow _ -> "not-now";
            case Unreachable _ -> "unreachable";
        };
    }
}
