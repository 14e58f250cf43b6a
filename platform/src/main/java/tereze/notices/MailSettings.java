package tereze.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The SMTP server for e-mail.
///
/// @param host empty: no e-mail is sent
/// @param user empty: the server needs no authentication
/// @param from the sender, a bare address
/// @param starttls whether an unencrypted connection is refused
/// @param timeout the maximum time for one message
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("30s") Duration timeout) {
    public MailSettings {
        if (!host.isEmpty() && from.indexOf('@') < 1) {
            throw new IllegalArgumentException("tereze.mail.from: no address (expected: one with tereze.mail.host)");
        }
        Timeouts.check("tereze.mail.timeout", timeout);
    }

    /// Whether a server is set.
    public boolean served() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
    }
}
