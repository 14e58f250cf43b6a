package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// Logs say what happened, but never to whom. The test serves people, makes requests fail, and searches everything
/// that is logged for personal data.
class QuietLogsIT {
    private static final String NAME = "Қайсарбеков";
    private static final String RKA = "0710000000000001";

    @Test
    void noIinNameOrAddressIsLogged() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        try (var database = TestDatabase.create()) {
            TestRegisters registers = new TestRegisters(database);
            TestPerson person = registers.person(NAME, "Ерлан");
            registers.premises(RKA);
            registers.agency("education", "school-admission", "order-564", false);
            try (var server = TestServer.start(database)) {
                log.start();
                root.setLevel(Level.INFO);
                root.addAppender(log);
                serve(server, person);
                leaveInTheMiddle(server);
                Awaitility.await().until(() -> text(List.copyOf(log.list)).contains("/demo/token"));
                assertThat(List.copyOf(log.list)).noneMatch(event -> event.getLevel() == Level.ERROR);
                Answer failed = fail(database, server, person);
                String reference = failed.json().get("reference").stringValue();
                String logged = text(List.copyOf(log.list));
                assertThat(logged).contains("/api/v1/me", "\"200\"", "\"422\"", reference, "internal-error");
                assertThat(logged)
                        .doesNotContain(person.iin(), NAME, RKA, person.id().toString());
                assertThat(failed.body()).doesNotContain("people", "select", "relation");
            } finally {
                root.detachAppender(log);
                root.setLevel(before);
            }
        }
    }

    private static void serve(TestServer server, TestPerson person) {
        Client citizen = server.person(person.iin());
        assertThat(citizen.get("/api/v1/me?iin=" + person.iin()).status()).isEqualTo(200);
        citizen.get("/api/v1/people/" + person.iin());
        citizen.get("/api/v1/receipts/" + person.id());
        server.stranger().get("/api/v1/people/" + person.iin());
        Client agency = server.agency("education");
        agency.post("/api/v1/exchange/addresses/verify", """
                {"iin":"%s","rka":"%s","purpose":"school-admission","ground":"order-564"}""".formatted(person.iin(), RKA));
        agency.post("/api/v1/exchange/addresses/verify", "{\"iin\":\"%s\"}".formatted(person.iin()));
        agency.post("/api/v1/exchange/addresses/verify", "{\"%s\":\"%s\"".formatted(person.iin(), NAME));
        agency.post("/api/v1/exchange/addresses/verify", "{\"%s\":\"%s\"}".formatted(person.iin(), NAME));
    }

    /// A client that is gone before its body is whole is no failure of ours, and must not fill the log.
    private static void leaveInTheMiddle(TestServer server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /demo/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Answer fail(TestDatabase database, TestServer server, TestPerson person) {
        Client citizen = server.person(person.iin());
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table people.person rename to person_gone").update();
        Answer failed = citizen.get("/api/v1/me");
        owner.sql("alter table people.person_gone rename to person").update();
        assertThat(failed.status()).isEqualTo(500);
        return failed;
    }

    private static String text(List<ILoggingEvent> events) {
        assertThat(events).noneMatch(event -> event.getLevel() == Level.DEBUG);
        return events.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
