package tereze.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The SMS gateway.
///
/// @param gateway its URL; empty: no SMS are sent
/// @param key our key at the gateway; empty: it needs none
/// @param timeout the maximum time for one message
public record SmsSettings(
        @DefaultValue("") String gateway,
        @DefaultValue("") String key,
        @DefaultValue("30s") Duration timeout) {
    public SmsSettings {
        if (!gateway.isEmpty() && !gateway.matches("https?://.+")) {
            throw new IllegalArgumentException("tereze.sms.gateway: no address (expected: https://…)");
        }
        Timeouts.check("tereze.sms.timeout", timeout);
    }

    /// Whether a gateway is set.
    public boolean served() {
        return !gateway.isEmpty();
    }

    @Override
    public String toString() {
        return "SmsSettings[gateway=" + gateway + "]";
    }
}
