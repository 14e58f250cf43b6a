package tereze.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;

/// A message to an organisation's webhook that a person has answered.
///
/// @param id the same at each attempt
/// @param seq the number of the act of the answer
/// @param due the next attempt; null if there is none
/// @param settled when the organisation took it, or it was given up; null before
/// @param reason of the last failure; null if there was none
public record Delivery(
        UUID id,
        UUID request,
        long seq,
        State state,
        int tries,
        Instant queued,
        @Nullable Instant due,
        @Nullable Instant settled,
        @Nullable String reason) {
    /// The state of a delivery.
    public enum State {
        /// It waits for its first attempt, or for the next.
        WAITING,
        /// It has been tried for a day. It is still tried.
        STUCK,
        /// The organisation took it.
        DELIVERED,
        /// It is no longer tried.
        REFUSED;

        /// The name in the table.
        public String code() {
            return Code.of(this);
        }

        /// The state with a name.
        ///
        /// @throws IllegalArgumentException if there is none
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
