package tereze.notices.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The result of sending a message. Reasons are codes and names of errors, because a provider's text may contain
/// addresses.
public sealed interface ProviderResult {
    /// The provider has accepted the message and is now responsible for it.
    record Acknowledged() implements ProviderResult {}

    /// The provider will never accept this message.
    record Refused(String reason) implements ProviderResult {}

    /// The provider does not accept this message now.
    ///
    /// @param pause the pause that it asks for; null if it does not say
    record NotNow(String reason, @Nullable Duration pause) implements ProviderResult {
        public NotNow(String reason) {
            this(reason, null);
        }
    }

    /// The provider was not reached, did not answer, or rejects all messages. The result says nothing about this
    /// message.
    record Unreachable(String reason) implements ProviderResult {}

    /// The name in metrics.
    default String code() {
        return switch (this) {
            case Acknowledged _ -> "acknowledged";
            case Refused _ -> "refused";
            case NotNow _ -> "not-now";
            case Unreachable _ -> "unreachable";
        };
    }
}
