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

/// No notice is lost, and no notice that a provider acknowledged is sent again. The test counts the messages at
/// the providers. Under load it kills and restarts the providers, loses their acknowledgements, slows them down
/// and makes them unavailable. It also kills the database and one of two nodes. A message is repeated only if its
/// acknowledgement was lost, and then it has the same id.
@Tag("prove")
@Tag("notices")
class OutgoingIT {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingIT.class);
    private static final int PEOPLE_AT_ONCE = Rounds.of(2, 4);

    /// With this pause the providers keep up. Without it the test mostly waits for the backlog.
    private static final Duration PAUSE = Duration.ofMillis(Rounds.of(200, 100));

    /// The faulty modes of the SMS gateway.
    private static final List<String> MODES =
            Rounds.first(1, "losing", "slow", "down").toList();

    private static final int RECEIPTS = Rounds.of(5, 10);

    /// A provider is busy after this number of new entries in its log.
    private static final int UNDER_WAY = 4;

    /// The number of messages of one channel that one node sends at the same time.
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

    /// The counts at a provider. The test logs them, because a run without a repeated message proves nothing.
    ///
    /// @param taken received messages, repeats included
    private record Figures(int messages, long taken, long repeatedAfterAcknowledgement) {
        static Figures of(List<Entry> entries) {
            Set<String> ids = new HashSet<>();
            entries.forEach(entry -> ids.add(entry.id()));
            long taken = entries.stream().filter(entry -> !entry.acknowledged()).count();
            return new Figures(ids.size(), taken, OutgoingIT.repeatedAfterAcknowledgement(entries));
        }
    }

    /// The messages that the database recorded as acknowledged, and the lengths of the providers' logs read after
    /// that.
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
        Applicants applicants = new Applicants(database.owner(), Rounds.of(40, 1_000));
        int killedNodes = 0;
        int killedProviders = 0;
        try (ServerProcess steady = server()) {
            applicants.chooseEmailAndSms(steady);
            Applicants.Running running = applicants.start(PEOPLE_AT_ONCE, PAUSE, () -> steady);
            for (int round = 0; round < Rounds.of(1, 20); round++) {
                try (ServerProcess mortal = server()) {
                    for (String mode : MODES) {
                        mode(mode);
                        awaitReceipts(applicants, RECEIPTS);
                        TimeUnit.MILLISECONDS.sleep(500);
                    }
                    killAndRestart(smtp);
                    for (Loss loss : losses()) {
                        loseDatabase(loss);
                    }
                    awaitReceipts(applicants, RECEIPTS);
                    killAndRestart(sms);
                    killedProviders++;
                    awaitReceipts(applicants, RECEIPTS);
                    mortal.kill();
                    killedNodes++;
                }
                snapshot();
            }
            running.stop();
            awaitEmptyQueue();
            snapshot();
            // A node that still has a claimed message sends it again in this time.
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

    /// A way to stop the database and to bring it back.
    private interface Loss {
        void happen() throws Exception;
    }

    private List<Loss> losses() {
        return Rounds.<Loss>first(1, this::killAndRestartDatabase, database::crash)
                .toList();
    }

    /// Providers also acknowledge messages while there is no database. The sender keeps such an acknowledgement
    /// and records it when the database is back. So no acknowledgement is lost, and nothing is sent again.
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

    /// The lengths of the providers' logs.
    private Map<ProviderProcess, Integer> lengths() {
        Map<ProviderProcess, Integer> lengths = new HashMap<>();
        for (ProviderProcess provider : List.of(smtp, sms)) {
            lengths.put(provider, provider.entries().size());
        }
        return lengths;
    }

    /// The messages that the providers acknowledged after their logs had these lengths.
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

    /// The messages that the database records as acknowledged.
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

    /// Waits until the listener has processed all acts and no message waits. No node has claimed a message that is
    /// due later than a lease can end. Such a message waits only for its next attempt, so the test makes it due
    /// now.
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

    /// A condition that the test waits for.
    private interface Condition {
        boolean holds();
    }

    /// The timeout is longer than the wait between the eighth and the ninth attempt. Few messages need that many.
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

    /// A provider never receives a message again after the database has recorded it as acknowledged.
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
