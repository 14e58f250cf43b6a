package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A provider that is down delays only its own messages, and they are not lost.
class ProviderDownIT {
    @Test
    void lettersWaitForTheirServerAndNothingElseDoes() throws Exception {
        int port = freePort();
        try (Neighbours neighbours = new Neighbours(Map.of(
                "tereze.mail.host", "127.0.0.1",
                "tereze.mail.port", Integer.toString(port),
                "tereze.mail.from", "tereze@portal.example.kz",
                "tereze.mail.starttls", "false",
                "tereze.mail.timeout", "1s"))) {
            neighbours.choose(
                    neighbours.owner,
                    "{\"email\":\"aru@example.kz\",\"phone\":\"+77010000001\",\"channels\":[\"sms\",\"email\"]}");
            for (int i = 0; i < 3; i++) {
                neighbours.askTheOwner();
            }

            Neighbours.await(() -> neighbours.inCabinet() == 4);
            Neighbours.await(() -> sms(neighbours) == 3);
            Outgoing outgoing = neighbours.server.bean(Outgoing.class);
            Neighbours.await(() -> outgoing.backlogs().getFirst().waiting() == 3);
            Neighbours.await(() -> metrics(neighbours).contains("tereze_notices_waiting{channel=\"email\"} 3.0"));
            Neighbours.await(() -> metrics(neighbours).contains("tereze_notices_waiting{channel=\"sms\"} 0.0"));
            assertThat(metrics(neighbours))
                    .contains("tereze_notices_oldest_seconds")
                    .contains("tereze_notices_sent_total{answer=\"unreachable\",channel=\"email\"}");

            GreenMail smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            smtp.start();
            try {
                assertThat(smtp.waitForIncomingEmail(30_000, 3)).isTrue();
                Neighbours.await(() -> outgoing.backlogs().getFirst().waiting() == 0);
                assertThat(smtp.getReceivedMessages()).hasSize(3);
            } finally {
                smtp.stop();
            }
        }
    }

    private static int sms(Neighbours neighbours) {
        return neighbours
                .server
                .stranger()
                .get("/demo/outbox/" + neighbours.owner.iin())
                .json()
                .size();
    }

    private static String metrics(Neighbours neighbours) {
        return neighbours.server.stranger().get("/metrics").body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
