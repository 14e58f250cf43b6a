package tereze.notices;

import java.util.List;
import java.util.Optional;
import tereze.acts.Code;

/// A channel of notifications, besides the cabinet, which shows all of them.
public enum Channel {
    EMAIL,
    SMS,
    /// Notifications in browsers. Nobody chooses it among their contacts: each [PushSubscription] is a choice of it.
    PUSH;

    /// The channels that people choose among their contacts.
    public static final List<Channel> OF_CONTACTS = List.of(EMAIL, SMS);

    /// The name in the API and in tables, such as `email`.
    public String code() {
        return Code.of(this);
    }

    /// The channel of a code; empty if there is none.
    public static Optional<Channel> of(String code) {
        for (Channel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
