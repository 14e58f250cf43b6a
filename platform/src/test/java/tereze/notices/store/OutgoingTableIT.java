package tereze.notices.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.acts.PersonId;
import tereze.api.NotificationKind;
import tereze.api.NotificationKind.Priority;
import tereze.notices.Backlog;
import tereze.notices.Channel;
import tereze.notices.DeliveryRoute;
import tereze.notices.Notice;
import tereze.notices.store.OutgoingTable.Claim;
import tereze.notices.store.OutgoingTable.Entry;
import tereze.testing.TestDatabase;

/// The queue alone. A message that one sender has claimed is not given to another, and a settled message stays
/// settled.
class OutgoingTableIT {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final PersonId PERSON = new PersonId(new UUID(4, 4));

    private static final NotificationKind OBJECTION_POSSIBLE = () -> "OBJECTION_POSSIBLE";

    private TestDatabase database;
    private JdbcClient owner;
    private OutgoingTable queue;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        owner.sql("""
                        insert into acts.act (seq, id, kind, at, thing, actor, ground, record, commitment)
                        select n, gen_random_uuid(), 9000, '2026-03-02T05:00:00Z', lpad(to_hex(n), 32, '0')::uuid, gen_random_uuid(),
                            'residence-temporary', '\\x00', sha256('x') from generate_series(0, 250) n""").update();
        queue = new OutgoingTable(JdbcClient.create(database.app()));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static Notice notice(long seq, @Nullable Instant until) {
        return new Notice(
                PERSON,
                seq,
                Instant.parse("2026-03-02T05:00:00Z"),
                "consent-asked",
                new UUID(0, seq),
                "residence-temporary",
                until,
                null);
    }

    private void put(long seq, Collection<Channel> channels) {
        queue.put(List.of(entry(notice(seq, Instant.parse("2026-03-05T05:00:00Z")), ways(channels))), owner);
    }

    private static Entry entry(Notice notice, Collection<DeliveryRoute> ways) {
        return new Entry(notice, Priority.NORMAL, ways);
    }

    private static List<DeliveryRoute> ways(Collection<Channel> channels) {
        return channels.stream().map(DeliveryRoute::chosen).toList();
    }

    private long count(String where) {
        return owner.sql("select count(*) from notices.outgoing where " + where)
                .query(Long.class)
                .single();
    }

    /// Each of these writes waits until it is on the disk. Otherwise a crash could undo it.
    @Test
    void whatIsWrittenIsOnTheDiskAlsoWhereTheDatabaseDoesNotWait() {
        owner.sql("alter database "
                        + owner.sql("select current_database()")
                                .query(String.class)
                                .single() + " set synchronous_commit = off")
                .update();
        put(1, Set.of(Channel.SMS, Channel.EMAIL));
        put(2, Set.of(Channel.SMS));

        List<Claim> claims = flushed(() -> queue.claim(Channel.SMS, 2, LEASE));
        Claim email = flushed(() -> queue.claim(Channel.EMAIL, 1, LEASE)).getFirst();

        flushed(() -> queue.acknowledge(claims.getFirst()));
        flushed(() -> queue.refuse(claims.getLast(), "no such number"));
        flushed(() -> queue.postpone(email, LEASE, false, "away"));
        assertThat(count("state = 'acknowledged'")).isEqualTo(1);
        assertThat(count("state = 'refused'")).isEqualTo(1);
        assertThat(count("reason = 'away'")).isEqualTo(1);
    }

    private void flushed(Runnable writing) {
        flushed(() -> {
            writing.run();
            return true;
        });
    }

    private <T> T flushed(Supplier<T> writing) {
        String before = owner.sql("select pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
        T written = writing.get();
        assertThat(owner.sql("select pg_current_wal_flush_lsn() > ?::pg_lsn")
                        .param(before)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        return written;
    }

    @Test
    void aNoticeIsPutOutOnceHoweverOftenItIsTold() {
        put(1, Set.of(Channel.SMS));
        put(1, Set.of(Channel.SMS, Channel.EMAIL));
        put(2, Set.of());
        put(2, Set.of(Channel.EMAIL));

        assertThat(count("seq = 1")).isEqualTo(1);
        assertThat(count("seq = 1 and channel = 'sms' and state = 'waiting'")).isEqualTo(1);
        assertThat(count("seq = 2")).isEqualTo(1);
        assertThat(count("seq = 2 and channel = 'cabinet' and state = 'acknowledged'"))
                .isEqualTo(1);
    }

    @Test
    void aMessageSaysWhatTheNoticeSaid() {
        put(1, Set.of(Channel.EMAIL));

        Claim claim = queue.claim(Channel.EMAIL, 10, LEASE).getFirst();

        Notice notice = notice(1, Instant.parse("2026-03-05T05:00:00Z"));
        assertThat(claim.person()).isEqualTo(PERSON);
        assertThat(claim.at()).isEqualTo(notice.at());
        assertThat(claim.content()).isEqualTo(notice.content());
        assertThat(claim.tries()).isEqualTo(1);
    }

    /// Whatever the load, messages with a deadline go first, and messages that nobody needs soon go last.
    @Test
    void whatSomebodyMayLoseSomethingByGoesFirst() {
        putOf(Priority.LOW, 1, 2, 3);
        putOf(Priority.NORMAL, 4, 5, 6);
        putOf(Priority.HIGH, 7, 8);

        assertThat(claimed(2)).containsExactlyInAnyOrder(7L, 8L);
        assertThat(claimed(3)).containsExactlyInAnyOrder(4L, 5L, 6L);
        assertThat(claimed(10)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    private void putOf(Priority priority, long... seqs) {
        for (long seq : seqs) {
            queue.put(List.of(new Entry(notice(seq, null), priority, ways(Set.of(Channel.SMS)))), owner);
        }
    }

    private List<Long> claimed(int most) {
        return queue.claim(Channel.SMS, most, LEASE).stream().map(Claim::seq).toList();
    }

    @Test
    void oneNoticeGoesToSeveralAddressesOfAChannel() {
        List<DeliveryRoute> ways = List.of(
                new DeliveryRoute(Channel.SMS, DeliveryRoute.To.FORMER),
                new DeliveryRoute(Channel.SMS, DeliveryRoute.To.REGISTER));
        queue.put(List.of(entry(notice(1, null), ways)), owner);

        assertThat(queue.claim(Channel.SMS, 10, LEASE))
                .extracting(claim -> claim.way().to())
                .containsExactlyInAnyOrder(DeliveryRoute.To.FORMER, DeliveryRoute.To.REGISTER);
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void theIdFollowsFromTheNoticeAndItsChannel() {
        put(1, Set.of(Channel.EMAIL, Channel.SMS));
        put(2, Set.of(Channel.EMAIL, Channel.SMS));
        List<String> ids = ids();
        owner.sql("delete from notices.outgoing").update();
        put(1, Set.of(Channel.EMAIL, Channel.SMS));
        put(2, Set.of(Channel.EMAIL, Channel.SMS));

        assertThat(ids).doesNotHaveDuplicates().hasSize(4).isEqualTo(ids());
    }

    private List<String> ids() {
        return owner.sql("select id::text from notices.outgoing order by seq, channel")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whatOneHoldsNoOtherGetsUntilTheLeaseIsOver() throws InterruptedException {
        put(1, Set.of(Channel.SMS));
        put(2, Set.of(Channel.EMAIL));

        assertThat(queue.claim(Channel.SMS, 10, Duration.ofSeconds(3))).hasSize(1);
        assertThat(queue.claim(Channel.SMS, 10, LEASE)).isEmpty();
        Thread.sleep(3_100);
        awaitFifteenSecondsSinceTheStart();
        assertThat(queue.claim(Channel.SMS, 10, LEASE)).hasSize(1).allMatch(claim -> claim.tries() == 2);
    }

    /// After the database was down, a sender may still hold the response for a message that it claimed before. So
    /// the message is not given to another sender at once.
    private void awaitFifteenSecondsSinceTheStart() throws InterruptedException {
        while (owner.sql("select clock_timestamp() <= notices.writable_since() + interval '15 s'")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(200);
        }
    }

    @Test
    void manySendersShareWithoutOverlap() throws InterruptedException {
        int messages = 200;
        for (int i = 0; i < messages; i++) {
            put(i, Set.of(Channel.SMS));
        }
        ConcurrentLinkedQueue<UUID> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(Thread.ofVirtual().start(() -> {
                List<Claim> some = queue.claim(Channel.SMS, 7, LEASE);
                while (!some.isEmpty()) {
                    some.forEach(claim -> claimed.add(claim.id()));
                    some = queue.claim(Channel.SMS, 7, LEASE);
                }
            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed.size() + queue.claim(Channel.SMS, messages, LEASE).size())
                .isEqualTo(messages);
    }

    @Test
    void anAcknowledgementStandsWhoeverTookTheMessageSince() {
        put(1, Set.of(Channel.SMS));
        Claim first = queue.claim(Channel.SMS, 1, LEASE).getFirst();
        Claim second = new Claim(
                first.id(), first.person(), first.seq(), first.way(), first.at(), first.content(), first.tries() + 1);
        owner.sql("update notices.outgoing set tries = 2").update();

        queue.acknowledge(first);
        queue.postpone(second, Duration.ZERO, true, "http 503");
        queue.refuse(second, "http 400");

        assertThat(count("state = 'acknowledged' and reason is null")).isEqualTo(1);
        assertThat(queue.claim(Channel.SMS, 1, LEASE)).isEmpty();
    }

    @Test
    void aFailureOfWhoLostTheLeaseChangesNothing() {
        put(1, Set.of(Channel.SMS));
        Claim first = queue.claim(Channel.SMS, 1, LEASE).getFirst();
        owner.sql("update notices.outgoing set tries = 2").update();

        queue.refuse(first, "http 400");
        queue.postpone(first, Duration.ZERO, true, "http 503");

        assertThat(count("state = 'waiting' and reason is null and due > now()"))
                .isEqualTo(1);
    }

    @Test
    void tellsHowAChannelStands() {
        put(1, Set.of(Channel.SMS));
        put(2, Set.of(Channel.SMS));
        put(3, Set.of(Channel.SMS, Channel.EMAIL));
        put(4, Set.of());
        List<Claim> claims = queue.claim(Channel.SMS, 2, LEASE);
        queue.postpone(claims.get(0), LEASE, true, "smtp 451");
        queue.refuse(claims.get(1), "http 422");
        owner.sql("update notices.outgoing set put_out = put_out - interval '1 hour' where state = 'stuck'")
                .update();

        Backlog sms = queue.backlog(Channel.SMS);
        assertThat(sms.waiting()).isEqualTo(1);
        assertThat(sms.stuck()).isEqualTo(1);
        assertThat(sms.refused()).isEqualTo(1);
        assertThat(sms.oldest()).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(queue.backlog(Channel.EMAIL).waiting()).isEqualTo(1);
    }

    /// Silence can count as consent only if a provider took the message, and took it in time.
    @Test
    void knowsWhomAQuestionReachedInTime() {
        NoticeTable notices = new NoticeTable(JdbcClient.create(database.app()));
        UUID kase = UUID.randomUUID();
        owner.sql("update acts.act set thing = ? where seq in (1, 2, 3, 4, 5, 7)")
                .param(kase)
                .update();
        for (int i = 1; i <= 7; i++) {
            Notice asked = new Notice(
                    new PersonId(new UUID(7, i)),
                    i,
                    Instant.parse("2026-03-02T05:00:00Z"),
                    i == 7 ? "consent-asked" : "objection-possible",
                    i == 6 ? new UUID(0, 6) : kase,
                    "residence-temporary",
                    Instant.parse("2026-03-05T05:00:00Z"),
                    null);
            Set<Channel> channels = i == 2 ? Set.of() : Set.of(Channel.SMS);
            notices.add(List.of(asked), owner);
            queue.put(List.of(entry(asked, ways(channels))), owner);
        }
        owner.sql("update notices.outgoing set put_out = put_out - interval '25 hours' where seq = 4")
                .update();
        for (Claim claim : queue.claim(Channel.SMS, 10, LEASE)) {
            switch ((int) claim.person().value().getLeastSignificantBits()) {
                case 1, 4, 6, 7 -> queue.acknowledge(claim);
                case 3 -> queue.refuse(claim, "http 422");
                default -> queue.postpone(claim, LEASE, false, "http 503");
            }
        }

        assertThat(queue.inTime(kase, OBJECTION_POSSIBLE)).containsExactly(new PersonId(new UUID(7, 1)));
    }

    /// The listener may add notices to the queue, and may do nothing else with it.
    @Test
    void onlySendersSettle() throws Exception {
        put(1, Set.of(Channel.SMS));
        try (var connection = database.connection()) {
            JdbcClient listener = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            listener.sql("set role tereze_listener").update();
            queue.put(List.of(entry(notice(2, null), ways(Set.of(Channel.SMS)))), listener);

            assertThat(count("seq = 2 and until is null")).isEqualTo(1);
            assertThat(refused(listener, "update notices.outgoing set state = 'acknowledged'"))
                    .isTrue();
            assertThat(refused(listener, "insert into notices.outgoing (id) values (gen_random_uuid())"))
                    .isTrue();
            assertThat(refused(listener, "delete from notices.outgoing")).isTrue();
        }
    }

    private static boolean refused(JdbcClient as, String sql) {
        try {
            as.sql(sql).update();
            return false;
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage()).contains("permission denied");
        }
    }
}
