package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Fault;
import tereze.testing.Rounds;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Two nodes on one database, one of them with a wrong clock. It must end nothing before its time, and say why it does
/// not serve.
@Tag("prove")
@Tag("P2")
class WrongClockIT {
    private static final String CHOICE =
            "{\"email\":\"erlan@example.kz\",\"language\":\"ru\",\"channels\":[\"email\"]}";
    private static final AtomicReference<Duration> WRONG_BY = new AtomicReference<>(Duration.ZERO);

    private static TestDatabase database;
    private static JdbcClient owner;
    private static TestRegisters registers;
    private static TestServer right;
    private static TestServer wrong;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        registers = new TestRegisters(database);
        TestPerson tenant = registers.person("Сәбитов", "Ерлан");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
        registers.registration(tenant, registers.premises("0710000000000001"), today.minusDays(5), today.plusDays(2));
        right = TestServer.start(database);
        wrong = TestServer.start(database, Map.of(), () -> Instant.now().plus(WRONG_BY.get()));
    }

    @AfterAll
    static void stop() {
        wrong.close();
        right.close();
        database.close();
    }

    static Stream<String> differences() {
        return Rounds.first(3, "P6D", "PT6S", "PT-1H", "PT-6S", "P-400D");
    }

    @ParameterizedTest
    @MethodSource("differences")
    @Fault("W1")
    void aNodeWithAWrongClockEndsNothingAndSaysWhy(String by) {
        WRONG_BY.set(Duration.parse(by));
        Awaitility.await().untilAsserted(() -> assertThat(ready(wrong).status()).isEqualTo(503));
        assertThat(ready(wrong).body()).contains("\"clock\"");
        assertThat(wrong.stranger().get("/status", "Accept-Language", "en").body())
                .contains("differs from the clock of the database");

        Answer refused = choose(wrong);
        Duration inReach = Duration.ofSeconds(60);
        boolean acceptable =
                !WRONG_BY.get().isPositive() && WRONG_BY.get().plus(inReach).isPositive();
        assertThat(refused.status()).as(refused.body()).isEqualTo(acceptable ? 200 : 503);
        if (!acceptable) {
            assertThat(refused.headers()).containsKey("retry-after");
        }

        // Longer than the job that ends registrations waits.
        Awaitility.await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
        assertThat(ended()).isZero();
        assertThat(momentsAhead()).isZero();
        assertThat(ready(right).status()).as("the other node").isEqualTo(200);
        assertThat(choose(right).status()).isEqualTo(200);
    }

    @Test
    @Fault("W1")
    void aNodeThatIsNearlyRightGoesOn() {
        WRONG_BY.set(Duration.ofDays(6));
        Awaitility.await().untilAsserted(() -> assertThat(ready(wrong).status()).isEqualTo(503));
        for (int seconds : new int[] {4, -4, 0}) {
            WRONG_BY.set(Duration.ofSeconds(seconds));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(ready(wrong).status()).isEqualTo(200));
            assertThat(choose(wrong).status()).isEqualTo(200);
        }
        assertThat(ended()).isZero();
    }

    /// It records the definitions of its services before it serves.
    @Test
    @Fault({"S4", "W1"})
    void aFirstNodeWithAWrongClockSaysInOneLineWhatToDo() {
        try (TestDatabase fresh = TestDatabase.create()) {
            Throwable failure = catchThrowable(() -> TestServer.start(
                            fresh, Map.of(), () -> Instant.now().plus(Duration.ofDays(6)))
                    .close());
            assertThat(StartFailure.sentence(failure))
                    .hasLineCount(1)
                    .startsWith("the clock of this machine is not that of the database: set both");
        }
    }

    private static Answer ready(TestServer server) {
        return server.stranger().get("/health/ready");
    }

    /// Another person each time, because an equal choice changes nothing.
    private static Answer choose(TestServer server) {
        return server.person(registers.person("Сәбитов", "Ерлан").iin()).post("/api/v1/me/contacts", CHOICE);
    }

    private static long ended() {
        return owner.sql("select count(*) from addresses.registration where ended is not null")
                .query(Long.class)
                .single();
    }

    private static long momentsAhead() {
        return owner.sql("select count(*) from acts.act where at > clock_timestamp() + interval '5 seconds'")
                .query(Long.class)
                .single();
    }
}
