package tereze.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The SMTP server that takes letters in.
///
/// @param host empty: no letters are sent
/// @param user empty: the server asks for none
/// @param from whom letters are from: a bare address
/// @param starttls whether a connection that is not encrypted is refused
/// @param timeout how long one letter may take
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
            throw new IllegalArgumentException("tereze.mail.from: no address (expected: one, where there is a host)");
        }
        Timeouts.check("tereze.mail.timeout", timeout);
    }

    /// Whether there is such a server.
    public boolean served() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
    }
}
