package tereze.notices.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tereze.notices.Channel;
import tereze.notices.EmailAddress;
import tereze.notices.MailSettings;

/// Sends e-mail by SMTP. The server is responsible for a message once it answers 250 to the end of the data.
final class SmtpServer implements Provider {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final MailSettings settings;
    private final InternetAddress from;
    private final Session session;

    /// For addresses with letters beyond ASCII before the `@`. A message that is sent so can pass only through servers
    /// with the extension SMTPUTF8, so others are not.
    private final Session utf8;

    /// @throws IllegalArgumentException if the sender's address is invalid
    SmtpServer(MailSettings settings) {
        this.settings = settings;
        Properties properties = properties(settings);
        this.session = Session.getInstance(properties);
        Properties extended = new Properties();
        extended.putAll(properties);
        extended.setProperty("mail.mime.allowutf8", "true");
        this.utf8 = Session.getInstance(extended);
        try {
            this.from = new InternetAddress(settings.from(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("tereze.mail.from: " + settings.from() + " (expected: an address)", e);
        }
    }

    private static Properties properties(MailSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.from", settings.from());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        // The message is already accepted at QUIT, so its reply does not matter.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", domain(settings));
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Duration timeout() {
        return settings.timeout();
    }

    @Override
    public boolean answers() {
        try (Transport transport = session.getTransport()) {
            transport.connect(settings.host(), settings.port(), orNull(settings.user()), orNull(settings.password()));
            return transport.isConnected();
        } catch (MessagingException e) {
            LOG.debug("the mail server does not answer", e);
            return false;
        }
    }

    @Override
    public ProviderResult send(Letter letter) {
        EmailAddress to = EmailAddress.read(letter.to()).orElse(null);
        if (to == null) {
            return new ProviderResult.Refused("no address");
        }
        Session used = to.needsUtf8() ? utf8 : session;
        MimeMessage message;
        try {
            message = new Named(used, "<" + letter.id() + "@" + domain(settings) + ">");
            write(message, letter, to);
        } catch (MessagingException e) {
            return new ProviderResult.Refused(e.getClass().getSimpleName());
        }
        try (Transport transport = used.getTransport()) {
            transport.connect(settings.host(), settings.port(), orNull(settings.user()), orNull(settings.password()));
            if (to.needsUtf8() && !(transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8"))) {
                return new ProviderResult.Refused("no SMTPUTF8");
            }
            return handOver(message, transport);
        } catch (MessagingException e) {
            return SmtpAnswers.beforeTheLetter(e);
        }
    }

    /// A failure after the server's reply does not change the result.
    private static ProviderResult handOver(MimeMessage message, Transport transport) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            return SmtpAnswers.toTheLetter(e);
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the server went before we said goodbye", e);
        }
        return new ProviderResult.Acknowledged();
    }

    private void write(MimeMessage message, Letter letter, EmailAddress to) throws MessagingException {
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.wire(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("Content-Language", letter.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
    }

    private static String domain(MailSettings settings) {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A message that keeps the given Message-ID.
    private static final class Named extends MimeMessage {
        private final String messageId;

        Named(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
