package tereze.notices;

import java.util.Locale;
import java.util.Optional;

/// A way by which notices go out, beside the cabinet, where each is found anyway.
public enum Channel {
    EMAIL,
    SMS;

    /// As the API and the tables call it, such as `email`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The way of a code; empty where there is none.
    public static Optional<Channel> of(String code) {
        for (Channel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
