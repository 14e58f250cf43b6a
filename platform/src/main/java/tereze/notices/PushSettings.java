package tereze.notices;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Notifications in browsers.
///
/// @param contact whom the operator of a push service can ask about our messages, `mailto:…` or `https://…`; empty:
/// there are
///     no notifications in browsers
public record PushSettings(@DefaultValue("") String contact) {
    /// The contact of a demonstration.
    public static final PushSettings OF_DEMO = new PushSettings("mailto:demo@tereze.example");

    public PushSettings {
        if (!contact.isEmpty() && !contact.matches("(mailto:[^@\\s]+@|https://)\\S+")) {
            throw new IllegalArgumentException("tereze.push.contact: no contact (expected: mailto:… or https://…)");
        }
    }

    /// Whether a contact is set.
    public boolean served() {
        return !contact.isEmpty();
    }
}
