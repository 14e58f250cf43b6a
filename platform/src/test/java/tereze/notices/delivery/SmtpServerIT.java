package tereze.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.notices.MailSettings;
import tereze.testing.Fault;

/// The content of an e-mail, and the meaning of an SMTP server's responses.
class SmtpServerIT {
    private static final Instant AT = Instant.parse("2026-03-02T05:00:00Z");
    private static final Letter LETTER = new Letter(
            UUID.fromString("11111111-2222-3333-8444-555555555555"),
            new PersonId(new UUID(1, 1)),
            "aru@example.kz",
            "Сіздің келісіміңіз қажет",
            "Сәлеметсіз бе!\n\nәғқңөұүһі\n",
            Language.KK,
            AT);

    private static SmtpServer server(int port) {
        return new SmtpServer(
                new MailSettings("127.0.0.1", port, "", "", "tereze@portal.example.kz", false, Duration.ofSeconds(2)));
    }

    @Test
    void takesALetterAsItWasWrittenUnderTheSameIdEachTime() throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            SmtpServer server = server(smtp.getSmtp().getPort());

            assertThat(server.send(LETTER)).isEqualTo(new ProviderResult.Acknowledged());
            assertThat(server.send(LETTER)).isEqualTo(new ProviderResult.Acknowledged());
            assertThat(smtp.waitForIncomingEmail(5_000, 2)).isTrue();
            for (MimeMessage message : smtp.getReceivedMessages()) {
                assertThat(message.getMessageID())
                        .isEqualTo("<11111111-2222-3333-8444-555555555555@portal.example.kz>");
                assertThat(message.getSubject()).isEqualTo(LETTER.subject());
                assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                        .isEqualTo(LETTER.text().strip());
                assertThat(message.getFrom()[0]).hasToString("tereze@portal.example.kz");
                assertThat(message.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("aru@example.kz");
                assertThat(message.getSentDate()).isEqualTo(Date.from(AT));
                assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(message.getHeader("Content-Language")).containsExactly("kk");
            }
        } finally {
            smtp.stop();
        }
    }

    @Fault("D10")
    @ParameterizedTest
    @CsvSource({"x@пример.рф, x@xn--e1afmkfd.xn--p1ai", "aru@example.kz, aru@example.kz"})
    void sendsTheDomainInAscii(String to, String recipient) throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of())) {
            assertThat(server(scripted.port()).send(to(to))).isEqualTo(new ProviderResult.Acknowledged());
            assertThat(scripted.commands())
                    .contains("RCPT TO:<" + recipient + ">")
                    .noneMatch(command -> command.contains("SMTPUTF8"));
        }
    }

    /// A server that cannot carry such an address would answer the recipient with an error of its own, or cut letters.
    @Fault("D10")
    @Test
    void sendsToLettersBeyondAsciiWhereTheServerCarriesThem() throws Exception {
        try (ScriptedSmtp able = new ScriptedSmtp(Map.of("EHLO", "250-fine\r\n250 SMTPUTF8"));
                ScriptedSmtp unable = new ScriptedSmtp(Map.of())) {
            assertThat(server(able.port()).send(to("аты@пошта.қаз"))).isEqualTo(new ProviderResult.Acknowledged());
            assertThat(able.commands())
                    .contains("RCPT TO:<аты@xn--80a1acn3a.xn--80ao21a>")
                    .anyMatch(command -> command.startsWith("MAIL FROM:") && command.contains("SMTPUTF8"));
            assertThat(server(unable.port()).send(to("аты@пошта.қаз")))
                    .isEqualTo(new ProviderResult.Refused("no SMTPUTF8"));
        }
    }

    private static Letter to(String address) {
        return new Letter(
                LETTER.id(), LETTER.person(), address, LETTER.subject(), LETTER.text(), LETTER.language(), LETTER.at());
    }

    @ParameterizedTest
    @CsvSource({
        "'RCPT','550 5.1.1 <aru@example.kz> unknown',Refused,smtp 550 5.1.1",
        "'RCPT','450 4.2.1 greylisted',NotNow,smtp 450 4.2.1",
        "'RCPT','421 4.7.0 too many',Unreachable,smtp 421 4.7.0",
        "'MAIL','550 5.7.1 not from you',Unreachable,smtp 550 5.7.1",
        "'MAIL','530 5.7.0 sign in first',Unreachable,smtp 530 5.7.0",
        "'DATA','554 5.6.0 no',Refused,smtp 554 5.6.0",
        "'.','554 5.7.1 spam',Refused,smtp 554 5.7.1",
        "'.','451 4.3.0 later',NotNow,smtp 451 4.3.0",
        "'.','',Unreachable,",
        "'','554 closed',Unreachable,",
        "'','',Unreachable,"
    })
    void readsItsAnswer(String command, String answer, String meaning, String reason) throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of(command, answer))) {
            ProviderResult given = server(scripted.port()).send(LETTER);

            assertThat(given.getClass().getSimpleName()).as(given.toString()).isEqualTo(meaning);
            assertThat(given).asString().doesNotContain("aru@").contains(reason == null ? "" : reason);
        }
    }

    @Test
    void hasTheLetterWhateverHappensAfterItsAnswer() throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of("QUIT", ""))) {
            assertThat(server(scripted.port()).send(LETTER)).isEqualTo(new ProviderResult.Acknowledged());
        }
    }

    @Test
    void isUnreachableWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(server(port).send(LETTER)).isInstanceOf(ProviderResult.Unreachable.class);
    }

    @Test
    void isNotTrustedWithoutEncryptionWhereThatIsAsked() throws Exception {
        try (ScriptedSmtp plain = new ScriptedSmtp(Map.of())) {
            MailSettings encrypted = new MailSettings(
                    "127.0.0.1", plain.port(), "", "", "tereze@portal.example.kz", true, Duration.ofSeconds(2));

            assertThat(new SmtpServer(encrypted).send(LETTER)).isInstanceOf(ProviderResult.Unreachable.class);
        }
    }

    @Test
    void needsAnAddressThatLettersCanBeFrom() {
        MailSettings settings = new MailSettings("127.0.0.1", 25, "", "", "te reze@x", true, Duration.ofSeconds(2));

        assertThatThrownBy(() -> new SmtpServer(settings)).isInstanceOf(IllegalArgumentException.class);
    }
}
