package tereze.notices.delivery;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Interprets the replies of an SMTP server.
final class SmtpAnswers {
    /// The code with its enhanced form (RFC 3463). The text after it may contain an address.
    private static final Pattern CODE = Pattern.compile("^(\\d{3})[ -](\\d\\.\\d{1,3}\\.\\d{1,3})?");

    /// The server shuts down (421), or requires authentication (530, 535). These codes say nothing about the
    /// message.
    private static final int CLOSING = 421;

    private static final int SIGN_IN = 530;
    private static final int SIGNED_IN_WRONGLY = 535;

    private SmtpAnswers() {}

    /// A failure before the message was sent: connection, encryption, authentication.
    static ProviderResult beforeTheLetter(MessagingException failure) {
        return new ProviderResult.Unreachable(reason(failure));
    }

    /// The server's reply to the recipient or to the whole message. A rejected sender says nothing about this
    /// message.
    static ProviderResult toTheLetter(MessagingException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException it -> {
                    return byCode(it.getReturnCode(), reason(it));
                }
                case SMTPSenderFailedException it -> {
                    return new ProviderResult.Unreachable(reason(it));
                }
                default -> {}
            }
        }
        return failure instanceof SMTPSendFailedException said
                ? byCode(said.getReturnCode(), reason(said))
                : new ProviderResult.Unreachable(reason(failure));
    }

    private static ProviderResult byCode(int code, String reason) {
        if (code == CLOSING || code == SIGN_IN || code == SIGNED_IN_WRONGLY) {
            return new ProviderResult.Unreachable(reason);
        }
        return switch (code / 100) {
            case 5 -> new ProviderResult.Refused(reason);
            case 4 -> new ProviderResult.NotNow(reason);
            default -> new ProviderResult.Unreachable(reason);
        };
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException failure ? failure.getNextException() : null;
    }

    private static String reason(MessagingException failure) {
        Matcher code = CODE.matcher(String.valueOf(failure.getMessage()));
        return code.find()
                ? "smtp " + code.group().strip().replace('-', ' ')
                : failure.getClass().getSimpleName();
    }
}
