package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The clock of a demonstration goes forward on request, for the server and for the database.
class DemoClockIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private TestDatabase database;
    private JdbcClient owner;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void makeDemonstration() {
        owner.sql("select acts.make_demonstration()").query().listOfRows();
    }

    private static Answer move(TestServer server, String forward) {
        return server.stranger().post("/demo/clock", "{\"forward\":\"" + forward + "\"}");
    }

    @Test
    void termsEndAtOnceOnEveryNodeAndAfterARestart() {
        makeDemonstration();
        TestRegisters registers = new TestRegisters(database);
        TestPerson tenant = registers.person("Сәбитов", "Ерлан");
        LocalDate today = LocalDate.now(ZONE);
        registers.registration(tenant, registers.premises("0710000000000001"), today.minusDays(5), today.plusDays(2));
        try (TestServer server = TestServer.start(database);
                TestServer other = TestServer.start(database)) {
            Answer moved = move(server, "PT72H");

            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            assertNear(Instant.parse(moved.json().get("now").stringValue()));
            assertThat(owner.sql("select end_reason from addresses.registration")
                            .query(String.class)
                            .single())
                    .isEqualTo("expired");
            String day = today.plusDays(3).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
            assertThat(server.stranger().get("/help", "Accept-Language", "en").body())
                    .contains("Today here is " + day);
            assertThat(server.person(tenant.iin()).get("/api/v1/me").status())
                    .as("tokens go by the machine's clock")
                    .isEqualTo(200);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(other.stranger()
                                    .get("/help", "Accept-Language", "en")
                                    .body())
                            .contains("Today here is " + day));
        }
        try (TestServer again = TestServer.start(database)) {
            assertNear(Instant.parse(move(again, "PT1S").json().get("now").stringValue()));
        }
    }

    private static void assertNear(Instant moved) {
        assertThat(moved).isCloseTo(Instant.now().plus(Duration.ofDays(3)), Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    void onlyGoesForwardAndAtMostAYear() {
        makeDemonstration();
        try (TestServer server = TestServer.start(database)) {
            for (String forward : List.of("", "3 days", "PT0S", "PT-1H", "-PT1H", "P1Y", "P367D", "PT99999999999H")) {
                Answer refused = move(server, forward);

                assertThat(refused.status()).as(refused.body()).isEqualTo(422);
                assertThat(refused.body()).contains("/forward");
            }
            assertThat(owner.sql("select extract(epoch from forward) from acts.clock")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(move(server, "P300D").status()).isEqualTo(200);
            assertThat(move(server, "P67D").status()).as("a year in all").isEqualTo(422);
        }
    }

    @Test
    void aDatabaseThatIsNoDemonstrationHasNoSuchClock() {
        try (TestServer server = TestServer.start(database)) {
            assertThat(move(server, "PT72H").status()).isEqualTo(404);
        }
        for (String attack : new String[] {
            "select acts.make_demonstration()",
            "update acts.clock set forward = '1 day'",
            "update acts.clock set demonstration = true"
        }) {
            assertThat(database.refusal("tereze_app", attack)).as(attack).isEqualTo("42501");
        }
        assertThat(database.refusal("tereze_app", "select acts.forward_clock('1 day')"))
                .isEqualTo("TZ271");
        assertThat(database.refusal("tereze_app", "select acts.forward_clock('-1 day')"))
                .isEqualTo("TZ270");
    }
}
