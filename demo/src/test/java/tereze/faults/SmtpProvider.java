package tereze.faults;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// GreenMail's SMTP server in its own process. It stores no letters. It logs their ids before it responds 250.
final class SmtpProvider {
    private SmtpProvider() {}

    public static void main(String[] args) throws Exception {
        Managers managers = new Managers();
        SmtpManager recording = new Recording(managers, new ProviderLog(args[1]));
        ServerSetup setup = new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        SmtpServer server = new SmtpServer(setup, managers) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new SmtpCommandRegistry(), recording, client);
            }
        };
        server.startService();
        Thread.currentThread().join();
    }

    /// GreenMail first calls `checkData`. It calls `send` just before it responds 250.
    private static final class Recording extends SmtpManager {
        private final ProviderLog log;

        Recording(Managers managers, ProviderLog log) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.log = log;
        }

        @Override
        public @Nullable String checkData(SmtpState state) {
            log.received(id(state));
            return null;
        }

        @Override
        public synchronized void send(SmtpState state) {
            log.acknowledged(id(state));
        }

        private static String id(SmtpState state) {
            try {
                String id = state.getMessage().getMessage().getMessageID();
                return id.substring(1, id.indexOf('@'));
            } catch (MessagingException e) {
                throw new IllegalStateException("a letter without an id", e);
            }
        }
    }
}
