package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import tereze.launcher.DemoData;
import tereze.launcher.Migration;
import tereze.launcher.postgres.Credential;
import tereze.launcher.postgres.LocalPostgres;
import tereze.testing.Rounds;

/// Promise P2: an application with a receipt is never lost, whatever dies when. Durable PostgreSQL, real processes,
/// real `kill -9`, random moments.
@Tag("prove")
@Tag("P2")
class KilledIT {
    private static final int PEOPLE_AT_ONCE = 6;

    @TempDir
    Path folder;

    private LocalPostgres postgres;
    private DataSource owner;

    @BeforeEach
    void start() {
        postgres = LocalPostgres.in(
                folder.resolve("data"),
                Path.of(System.getProperty("java.io.tmpdir"), "tereze-test-" + System.getProperty("user.name"))
                        .resolve("programs"),
                Map.of(),
                line -> {});
        postgres.start();
        owner = source(postgres.owner());
        Migration.migrate(owner);
        ServiceLoader.load(DemoData.class).forEach(data -> data.fill(owner, 1_000, line -> {}));
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        Applicants applicants = new Applicants(owner);
        for (int round = 0; round < Rounds.of(2, 20); round++) {
            try (ServerProcess server = server()) {
                Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, () -> server);
                TimeUnit.MILLISECONDS.sleep(1_000 + ThreadLocalRandom.current().nextInt(2_000));
                server.kill();
                running.stop();
            }
            new Bookkeeping(owner).assertWhole(applicants.cases(), applicants.receipts());
        }
        assertThat(applicants.receipts()).isNotEmpty();
        assertThat(new Bookkeeping(owner).granted()).isPositive();
    }

    @Test
    void losesNothingWhenTheDatabaseIsKilled() throws Exception {
        Applicants applicants = new Applicants(owner);
        try (ServerProcess server = server()) {
            Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, () -> server);
            for (int round = 0; round < Rounds.of(3, 20); round++) {
                TimeUnit.MILLISECONDS.sleep(700 + ThreadLocalRandom.current().nextInt(1_500));
                killDatabase();
                postgres.start();
                new Bookkeeping(owner).assertWhole(applicants.cases(), applicants.receipts());
            }
            int before = applicants.cases().size();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            while (applicants.cases().size() == before && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(applicants.cases()).as("the server goes on by itself").hasSizeGreaterThan(before);
            running.stop();
        }
        new Bookkeeping(owner).assertWhole(applicants.cases(), applicants.receipts());
    }

    @Test
    void losesNoConsentOnTwoNodesOfWhichOneIsStoppedAgainAndAgain() throws Exception {
        Applicants applicants = new Applicants(owner);
        AtomicReference<ServerProcess> asked = new AtomicReference<>();
        try (ServerProcess one = server();
                ServerProcess two = server()) {
            asked.set(one);
            Applicants.Running atBoth = applicants.start(
                    PEOPLE_AT_ONCE, () -> ThreadLocalRandom.current().nextBoolean() ? asked.get() : two);
            for (int round = 0; round < Rounds.of(3, 20); round++) {
                TimeUnit.MILLISECONDS.sleep(500 + ThreadLocalRandom.current().nextInt(500));
                asked.set(two);
                one.freeze();
                int before = applicants.receipts().size();
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
                while (applicants.receipts().size() <= before + PEOPLE_AT_ONCE && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                assertThat(applicants.receipts())
                        .as("the other node commits within three seconds")
                        .hasSizeGreaterThan(before);
                one.thaw();
                asked.set(one);
            }
            atBoth.stop();
        }
        new Bookkeeping(owner).assertWhole(applicants.cases(), applicants.receipts());
    }

    private void killDatabase() throws Exception {
        String pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst();
        new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
    }

    private ServerProcess server() throws Exception {
        return ServerProcess.start(
                postgres.url(LocalPostgres.DATABASE), postgres.application(), folder.resolve("server.log"));
    }

    private DataSource source(Credential credential) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url(LocalPostgres.DATABASE));
        source.setUser(credential.user());
        source.setPassword(credential.password());
        return source;
    }
}
