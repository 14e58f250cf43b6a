package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.Rounds;

/// Promise P2: an application with a receipt is never lost, whichever process is killed and when. The test uses a
/// durable PostgreSQL, real processes, a real `kill -9` and random times. The test that kills a node runs last, so
/// that all tests share two nodes.
@Tag("prove")
@Tag("P2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledIT {
    private static final int PEOPLE_AT_ONCE = 6;
    private static final Duration PAUSE = Duration.ZERO;

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void start() throws Exception {
        database = DatabaseProcess.start(folder.resolve("data"));
        one = ServerProcess.launch(database, folder.resolve("server.log"), Map.of());
        two = ServerProcess.launch(database, folder.resolve("server.log"), Map.of());
        one.awaitReadiness(200);
        two.awaitReadiness(200);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        database.close();
    }

    @Test
    @Order(1)
    void losesNoConsentOnTwoNodesOfWhichOneIsStoppedAgainAndAgain() throws Exception {
        Applicants atOne = new Applicants(database.owner());
        Applicants atTwo = new Applicants(database.owner());
        Applicants.Running runningAtOne = atOne.start(PEOPLE_AT_ONCE, PAUSE, () -> one);
        Applicants.Running runningAtTwo = atTwo.start(PEOPLE_AT_ONCE, PAUSE, () -> two);
        for (int round = 0; round < Rounds.of(1, 20); round++) {
            awaitReceipts(atOne, 3, 60);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(300));
            one.freeze();
            // The required three seconds apply to a machine that runs nothing else.
            awaitReceipts(atTwo, PEOPLE_AT_ONCE + 1, Rounds.of(15, 3));
            one.thaw();
        }
        runningAtOne.stop();
        runningAtTwo.stop();
        new Bookkeeping(database.owner()).assertWhole(atOne.cases(), atOne.receipts());
        new Bookkeeping(database.owner()).assertWhole(atTwo.cases(), atTwo.receipts());
    }

    @Test
    @Order(2)
    void losesNothingWhenTheDatabaseIsKilled() throws Exception {
        Applicants applicants = new Applicants(database.owner());
        Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, PAUSE, () -> two);
        for (int round = 0; round < Rounds.of(1, 20); round++) {
            awaitReceipts(applicants, 5, 60);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
            database.kill();
            database.restart();
            new Bookkeeping(database.owner()).assertWhole(applicants.cases(), applicants.receipts());
        }
        awaitReceipts(applicants, 1, 60);
        running.stop();
        new Bookkeeping(database.owner()).assertWhole(applicants.cases(), applicants.receipts());
    }

    @Test
    @Order(3)
    void losesNothingWhenTheServerIsKilled() throws Exception {
        Applicants applicants = new Applicants(database.owner());
        for (int round = 0; round < Rounds.of(1, 20); round++) {
            try (ServerProcess server = round == 0 ? one : server()) {
                Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, PAUSE, () -> server);
                awaitReceipts(applicants, 5, 60);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1_000));
                server.kill();
                running.stop();
            }
            new Bookkeeping(database.owner()).assertWhole(applicants.cases(), applicants.receipts());
        }
        assertThat(applicants.receipts()).isNotEmpty();
        assertThat(new Bookkeeping(database.owner()).granted()).isPositive();
    }

    private static void awaitReceipts(Applicants applicants, int more, int seconds) throws InterruptedException {
        int before = applicants.receipts().size();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (applicants.receipts().size() < before + more && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(applicants.receipts().size())
                .as("receipts within %d s", seconds)
                .isGreaterThanOrEqualTo(before + more);
    }

    private static ServerProcess server() throws Exception {
        return ServerProcess.start(database, folder.resolve("server.log"), Map.of());
    }
}
