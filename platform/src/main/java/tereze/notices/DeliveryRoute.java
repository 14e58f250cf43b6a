package tereze.notices;

import java.util.Locale;

/// A way by which one notice goes out.
///
/// @param to at which of a person's addresses
public record DeliveryRoute(Channel channel, To to) {
    /// Whose address it is.
    public enum To {
        /// The one that the person wishes for when it is sent.
        CHOSEN,
        /// The one that stood before the act that it tells of.
        FORMER,
        /// The one in the register.
        REGISTER;

        /// As the table calls it, such as `former`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whose address a code stands for.
        ///
        /// @throws IllegalArgumentException if it stands for none
        public static To of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// To where the person wishes to be reached.
    public static DeliveryRoute chosen(Channel channel) {
        return new DeliveryRoute(channel, To.CHOSEN);
    }
}
