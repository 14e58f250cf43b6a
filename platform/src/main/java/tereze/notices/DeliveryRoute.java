package tereze.notices;

import java.util.Locale;
import tereze.acts.Code;

/// How a notification is delivered.
///
/// @param to which of a person's addresses is used
public record DeliveryRoute(Channel channel, To to) {
    /// The recipient.
    public enum To {
        /// The current one, at the time of sending.
        CHOSEN,
        /// The one before the act that the notification is about.
        FORMER,
        /// The one in the register.
        REGISTER;

        /// The name in the table, such as `former`.
        public String code() {
            return Code.of(this);
        }

        /// The recipient with a code.
        ///
        /// @throws IllegalArgumentException if there is no such code
        public static To of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A delivery to the person's current address.
    public static DeliveryRoute chosen(Channel channel) {
        return new DeliveryRoute(channel, To.CHOSEN);
    }
}
