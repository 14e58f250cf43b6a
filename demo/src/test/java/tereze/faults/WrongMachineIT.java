package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Fault;

/// A server on a machine whose clock is wrong, beside one whose clock is right. `libfaketime` (Debian: faketime) makes
/// the clock wrong for the whole process, so that no part of it can read the right one.
@EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
class WrongMachineIT {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static ServerProcess right;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Files.exists(LIBRARY), "faketime is not installed");
        database = DatabaseProcess.start(folder.resolve("data"));
        right = ServerProcess.start(database, folder.resolve("right.log"), Map.of());
        Applicants applicants = new Applicants(database.owner());
        for (int tries = 0; tries < 50 && applicants.cases().isEmpty(); tries++) {
            applicants.apply(right);
        }
        assertThat(applicants.cases()).as("a case that lapses within six days").isNotEmpty();
    }

    @AfterAll
    static void stop() {
        if (right != null) {
            right.close();
            database.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+6d", "+6s", "-1h"})
    @Fault("W1")
    void endsNothingAndSaysWhy(String away) throws Exception {
        long acts = acts();
        try (ServerProcess wrong = ServerProcess.launch(database, folder.resolve("wrong.log"), clock(away))) {
            wrong.awaitReadiness(503);
            assertThat(wrong.get("/health/ready").body()).contains("\"clock\"");
            // Longer than any timer waits.
            TimeUnit.SECONDS.sleep(15);

            assertThat(wrong.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(acts()).as("nothing was recorded").isEqualTo(acts);
            assertThat(right.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4s", "-4s"})
    @Fault("W1")
    void goesOnIfItIsNearlyRight(String away) throws Exception {
        try (ServerProcess near = ServerProcess.start(database, folder.resolve("near.log"), clock(away))) {
            Applicants applicants = new Applicants(database.owner());
            Applicants.Running running = applicants.start(1, Duration.ZERO, () -> near);
            TimeUnit.SECONDS.sleep(5);
            running.stop();

            assertThat(applicants.receipts()).isNotEmpty();
            new Bookkeeping(database.owner()).assertWhole(applicants.cases(), applicants.receipts());
        }
    }

    /// Waits go by the monotonic clock, which stays right. With the fix that the library applies to them by itself,
    /// every
    /// wait of the JVM ends at once.
    private static Map<String, String> clock(String away) {
        return Map.of(
                "LD_PRELOAD",
                LIBRARY.toString(),
                "FAKETIME",
                away,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static long acts() {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from acts.act")
                .query(Long.class)
                .single();
    }
}
