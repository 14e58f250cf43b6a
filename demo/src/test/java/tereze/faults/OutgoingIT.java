package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.faults.ProviderProcess.Entry;
import tereze.testing.Rounds;

/// No notice is lost, and none that a provider acknowledged is sent again: counted at the providers, which
/// are killed and come back under load, lose their acknowledgements, are slow and are down, while the database and
/// one of two nodes are killed as well. Where a message is repeated, its acknowledgement was lost, and it bears the
/// id that it had.
@Tag("prove")
@Tag("notices")
class OutgoingIT {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingIT.class);
    private static final int PEOPLE_AT_ONCE = Rounds.of(2, 4);

    /// So that the providers keep pace: otherwise the test would mostly wait for what has piled up.
    private static final Duration PAUSE = Duration.ofMillis(Rounds.of(200, 100));

    /// How the SMS gateway misbehaves.
    private static final List<String> MODES = List.of("losing", "slow", "down");

    /// So many entries in a provider's log tell that it is busy.
    private static final int UNDER_WAY = 4;

    /// How many messages of a channel one node has under way.
    private static final int AT_ONCE = 8;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private DatabaseProcess database;
    private JdbcClient owner;
    private ProviderProcess smtp;
    private ProviderProcess sms;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private int acknowledgedWithoutDatabase;

    /// What was counted at a provider: shown, because a test that repeats nothing tries nothing.
    ///
    /// @param taken in, repeats included
    private record Figures(int messages, long taken, long repeatedAfterAcknowledgement) {
        static Figures of(List<Entry> entries) {
            Set<String> ids = new HashSet<>();
            entries.forEach(entry -> ids.add(entry.id()));
            long taken = entries.stream().filter(entry -> !entry.acknowledged()).count();
            return new Figures(ids.size(), taken, OutgoingIT.repeatedAfterAcknowledgement(entries));
        }
    }

    /// What stood acknowledged in the database, and how long the providers' logs were after that was read.
    private record Snapshot(Set<String> acknowledged, Map<ProviderProcess, Integer> upTo) {}

    @BeforeEach
    void start() throws Exception {
        database = DatabaseProcess.start(folder.resolve("data"));
        owner = JdbcClient.create(database.owner());
        smtp = ProviderProcess.start(SmtpProvider.class, folder.resolve("smtp.log"));
        sms = ProviderProcess.start(SmsProvider.class, folder.resolve("sms.log"));
    }

    @AfterEach
    void stop() {
        smtp.close();
        sms.close();
        database.close();
    }

    @Test
    void losesNoNoticeAndRepeatsNoneThatWasAcknowledged() throws Exception {
        Applicants applicants = new Applicants(database.owner(), Rounds.of(100, 1_000));
        int killedNodes = 0;
        int killedProviders = 0;
        try (ServerProcess steady = server()) {
            applicants.chooseEmailAndSms(steady);
            Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, PAUSE, () -> steady);
            for (int round = 0; round < Rounds.of(1, 20); round++) {
                try (ServerProcess mortal = server()) {
                    for (String mode : MODES) {
                        mode(mode);
                        awaitReceipts(applicants, 10);
                        TimeUnit.MILLISECONDS.sleep(500);
                    }
                    killAndRestart(smtp);
                    loseDatabase(this::killAndRestartDatabase);
                    loseDatabase(database::crash);
                    awaitReceipts(applicants, 10);
                    killAndRestart(sms);
                    killedProviders++;
                    awaitReceipts(applicants, 10);
                    mortal.kill();
                    killedNodes++;
                }
                snapshot();
            }
            running.stop();
            awaitEmptyQueue();
            snapshot();
            // Whoever still held a message would send it again now.
            TimeUnit.SECONDS.sleep(5);
        }
        assertNothingLost();
        assertNothingRepeatedThatStoodAcknowledged();
        LOG.warn("{} acknowledged while there was no database", acknowledgedWithoutDatabase);
        assertThat(acknowledgedWithoutDatabase).isPositive();
        for (ProviderProcess provider : List.of(smtp, sms)) {
            LOG.warn("{}", Figures.of(provider.entries()));
            assertThat(repeatedAfterAcknowledgement(provider.entries()))
                    .as("repeated though the acknowledgement left: it was lost with a killed node or provider")
                    .isLessThanOrEqualTo((long) AT_ONCE * (killedNodes + 2L * killedProviders));
        }
    }

    private void killAndRestart(ProviderProcess provider) throws Exception {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
        provider.kill();
        snapshot();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1_000));
        provider.restart();
    }

    private void killAndRestartDatabase() throws Exception {
        database.kill();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(Rounds.of(1_000, 20_000)));
        database.restart();
    }

    /// A way for the database to go away and to come back.
    private interface Loss {
        void happen() throws Exception;
    }

    /// What providers acknowledge while there is no database is kept by who asked them, and written down when it is
    /// back: no acknowledgement is lost, so nothing is sent again.
    private void loseDatabase(Loss loss) throws Exception {
        mode("hesitant");
        Map<ProviderProcess, Integer> start = lengths();
        await(
                "messages under way",
                () -> lengths().entrySet().stream()
                        .allMatch(log -> log.getValue() >= start.getOrDefault(log.getKey(), 0) + UNDER_WAY));
        snapshot();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
        OffsetDateTime lost = owner.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Map<ProviderProcess, Integer> lengths = lengths();
        loss.happen();
        acknowledgedWithoutDatabase += acknowledged(lengths).size();
        assertThat(owner.sql("select notices.writable_since() > ?")
                        .param(lost)
                        .query(Boolean.class)
                        .single())
                .as("what somebody holds is left alone from now on")
                .isTrue();
        Set<String> acknowledged = acknowledged(start);
        await("what was acknowledged, written down", () -> standing().containsAll(acknowledged));
        for (ProviderProcess provider : List.of(smtp, sms)) {
            assertThat(repeatedAfterAcknowledgement(provider.entriesAfter(start.getOrDefault(provider, 0))))
                    .as("sent again though nobody died who knew it acknowledged")
                    .isZero();
        }
        mode("well");
    }

    /// How long the providers' logs are.
    private Map<ProviderProcess, Integer> lengths() {
        Map<ProviderProcess, Integer> lengths = new HashMap<>();
        for (ProviderProcess provider : List.of(smtp, sms)) {
            lengths.put(provider, provider.entries().size());
        }
        return lengths;
    }

    /// What providers acknowledged after their logs were this long.
    private static Set<String> acknowledged(Map<ProviderProcess, Integer> after) {
        Set<String> acknowledged = new HashSet<>();
        after.forEach((provider, length) -> provider.entriesAfter(length).stream()
                .filter(Entry::acknowledged)
                .map(Entry::id)
                .forEach(acknowledged::add));
        return acknowledged;
    }

    private void mode(String mode) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sms.port() + "/mode/" + mode))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
    }

    private void snapshot() {
        Set<String> standing = standing();
        snapshots.add(new Snapshot(standing, lengths()));
    }

    /// What stands acknowledged in the database.
    private Set<String> standing() {
        return new HashSet<>(
                owner.sql("select id::text from notices.outgoing where state = 'acknowledged' and channel <> 'cabinet'")
                        .query(String.class)
                        .list());
    }

    private static void awaitReceipts(Applicants applicants, int more) throws InterruptedException {
        int before = applicants.receipts().size();
        await("receipts", () -> applicants.receipts().size() >= before + more);
    }

    /// The listener has heard everything, and nothing waits. What is due later than a lease could end is in nobody's
    /// hands, and waits for its next try alone: that comes now.
    private void awaitEmptyQueue() throws InterruptedException {
        await(
                "notices",
                () -> owner.sql("select c.seq = (select max(seq) from acts.act) from acts.cursor c"
                                + " where c.listener = 'notices'")
                        .query(Boolean.class)
                        .single());
        await("an empty queue", () -> {
            owner.sql("update notices.outgoing set due = clock_timestamp()"
                            + " where state = 'waiting' and due > clock_timestamp() + interval '5 s'")
                    .update();
            return count("state in ('waiting', 'stuck')") == 0;
        });
    }

    /// A condition that may come true.
    private interface Condition {
        boolean holds();
    }

    /// Waits longer than a message does between its eighth try and its ninth, which few come to.
    private static void await(String what, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void assertNothingLost() {
        assertThat(owner.sql("""
                                select count(*) from notices.notice n where not exists (select from notices.outgoing o
                                    where o.person = n.person and o.seq = n.seq)""").query(Long.class).single())
                .as("notices that were never put out")
                .isZero();
        assertThat(count("state <> 'acknowledged'")).as("not sent").isZero();
        Map<String, ProviderProcess> providers = Map.of("email", smtp, "sms", sms);
        providers.forEach((channel, provider) -> {
            Set<String> put = new HashSet<>(owner.sql("select id::text from notices.outgoing where channel = ?")
                    .param(channel)
                    .query(String.class)
                    .list());
            Set<String> arrived = new HashSet<>();
            provider.entries().forEach(entry -> arrived.add(entry.id()));
            assertThat(arrived).as(channel).isNotEmpty().isEqualTo(put);
        });
    }

    /// What stood acknowledged at some moment was never received after it.
    private void assertNothingRepeatedThatStoodAcknowledged() {
        for (Snapshot snapshot : snapshots) {
            snapshot.upTo()
                    .forEach((provider, upTo) -> assertThat(provider.entriesAfter(upTo).stream()
                                    .filter(entry -> !entry.acknowledged())
                                    .map(Entry::id)
                                    .filter(snapshot.acknowledged()::contains))
                            .as("sent again though it stood acknowledged")
                            .isEmpty());
        }
        assertThat(snapshots.getLast().acknowledged()).isNotEmpty();
    }

    private static long repeatedAfterAcknowledgement(List<Entry> entries) {
        Set<String> acknowledged = new HashSet<>();
        long repeated = 0;
        for (Entry entry : entries) {
            if (entry.acknowledged()) {
                acknowledged.add(entry.id());
            } else if (acknowledged.contains(entry.id())) {
                repeated++;
            }
        }
        return repeated;
    }

    private long count(String where) {
        return owner.sql("select count(*) from notices.outgoing where " + where)
                .query(Long.class)
                .single();
    }

    private ServerProcess server() throws Exception {
        return ServerProcess.start(
                database,
                folder.resolve("server.log"),
                Map.of(
                        "TEREZE_MAIL_HOST", "127.0.0.1",
                        "TEREZE_MAIL_PORT", Integer.toString(smtp.port()),
                        "TEREZE_MAIL_FROM", "tereze@portal.example.kz",
                        "TEREZE_MAIL_STARTTLS", "false",
                        "TEREZE_MAIL_TIMEOUT", "2s",
                        "TEREZE_SMS_GATEWAY", "http://127.0.0.1:" + sms.port() + "/send",
                        "TEREZE_SMS_TIMEOUT", "2s"));
    }
}
