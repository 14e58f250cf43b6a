package tereze.portal;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where weaknesses of this installation are reported.
///
/// @param contact a `mailto:` or `https:` URI; empty for the page for feedback
public record SecuritySettings(@DefaultValue("") String contact) {
    public SecuritySettings {
        if (!contact.isEmpty() && !contact.matches("(mailto:[^\\s@]+@[^\\s@]+|https://[^\\s]+)")) {
            throw new IllegalArgumentException(
                    "tereze.security.contact: " + contact + " (expected: mailto:NAME@HOST or https://…)");
        }
    }
}
