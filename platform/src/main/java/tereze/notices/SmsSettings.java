package tereze.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The gateway that takes short messages in.
///
/// @param gateway its address; empty: none are sent
/// @param key what it knows us by; empty: it asks for none
/// @param timeout how long one message may take
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

    /// Whether there is such a gateway.
    public boolean served() {
        return !gateway.isEmpty();
    }

    @Override
    public String toString() {
        return "SmsSettings[gateway=" + gateway + "]";
    }
}
