package tereze.notices;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;

/// How a notification is delivered.
///
/// @param to which of a person's addresses is used
/// @param subscription the id of the [PushSubscription]; null for other channels
public record DeliveryRoute(
        Channel channel, To to, @Nullable UUID subscription) {
    public DeliveryRoute {
        if ((channel == Channel.PUSH) != (subscription != null)) {
            throw new IllegalArgumentException(
                    "route: " + channel + " with " + subscription + " (expected: a subscription for push only)");
        }
    }

    public DeliveryRoute(Channel channel, To to) {
        this(channel, to, null);
    }

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

    /// A delivery to one of the person's browsers.
    public static DeliveryRoute push(UUID subscription) {
        return new DeliveryRoute(Channel.PUSH, To.CHOSEN, subscription);
    }

    /// The address in the table: the code of the recipient, or the id of the subscription.
    public String addressed() {
        return subscription == null ? to.code() : subscription.toString();
    }

    /// The route of a row of the table.
    ///
    /// @throws IllegalArgumentException if there is no such route
    public static DeliveryRoute of(Channel channel, String addressed) {
        return channel == Channel.PUSH
                ? push(UUID.fromString(addressed))
                : new DeliveryRoute(channel, To.of(addressed));
    }

    /// A delivery to the person's current address.
    public static DeliveryRoute chosen(Channel channel) {
        return new DeliveryRoute(channel, To.CHOSEN);
    }
}
