package tereze.acts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Listener;
import tereze.acts.RecordedAct;
import tereze.acts.commit.Box;
import tereze.acts.commit.Node;
import tereze.testing.Fault;
import tereze.testing.Rounds;
import tereze.testing.TestDatabase;

/// A listener processes each act exactly once and in order, wherever it is interrupted.
@Tag("prove")
@Tag("P2")
class StreamIT {
    private TestDatabase database;
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final Set<Long> refusedActs = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() {
        database = Box.database();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    /// Stores each act that it receives. An act that arrives twice violates the primary key.
    private class Ear implements Listener {
        @Override
        public String name() {
            return "ear";
        }

        @Override
        public void on(List<RecordedAct> acts, JdbcClient projection) {
            acts.forEach(act -> hear(act, projection));
        }

        private void hear(RecordedAct act, JdbcClient projection) {
            if (refused.contains(act.thing()) || refusedActs.contains(act.seq())) {
                throw new IllegalArgumentException("cannot take " + act.seq());
            }
            projection
                    .sql("insert into test.heard (seq, thing) values (?, ?)")
                    .params(act.seq(), act.thing())
                    .update();
        }
    }

    @Test
    void hearsEveryActOnceWhereverItsConnectionIsKilled() {
        int rounds = Rounds.of(10, 100);
        try (Node node = Node.start(database, new Ear());
                Node other = Node.start(database, new Ear())) {
            JdbcClient owner = JdbcClient.create(database.owner());
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < 5; i++) {
                    Box box = (i % 2 == 0 ? node : other).open("round " + round);
                    node.acts().commit(node.renaming(node.read(box.id()), "renamed"));
                }
                pause(ThreadLocalRandom.current().nextInt(8));
                owner.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = 'tereze listener' and datname = current_database()")
                        .query()
                        .listOfRows();
            }
            awaitHeard(node, 10L * rounds);
        }
        assertHeardInOrder();
    }

    @Test
    void goesOnWhereANodeThatWasStoppedHadCome() {
        for (int i = 0; i < 6; i++) {
            try (Node node = Node.start(database, new Ear())) {
                node.open("node " + i);
                node.open("node " + i);
            }
        }
        try (Node node = Node.start(database, new Ear())) {
            awaitHeard(node, 12);
        }
        assertHeardInOrder();
    }

    @Test
    void parksThePoisonedThingAloneAndTakesItLater() {
        try (Node node = Node.start(database, new Ear())) {
            UUID bad = node.acts().newId();
            refused.add(bad);
            node.open("before");
            node.acts().commit(node.opening(Box.labelled(bad, "poisoned")));
            node.acts().commit(node.renaming(node.read(bad), "later act of the same thing"));
            node.open("after");
            awaitHeard(node, 2);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(node.count("select count(*) from acts.parked where taken is null"))
                            .isEqualTo(2));

            refusedActs.add(node.count("select max(seq) from acts.parked where taken is null"));
            refused.clear();
            awaitHeard(node, 3);
            assertThat(node.count("select count(*) from acts.parked where taken is null"))
                    .isEqualTo(1);

            refusedActs.clear();
            awaitHeard(node, 4);
            assertThat(node.count("select count(*) from acts.parked where taken is null"))
                    .isZero();
            assertThat(node.jdbc()
                            .sql("select seq from test.heard where thing = ? order by n")
                            .param(bad)
                            .query(Long.class)
                            .list())
                    .isSorted()
                    .hasSize(2);
        }
    }

    @Test
    @Fault("S2")
    void parksAnActWhoseReadAlwaysTimesOut() {
        JdbcClient pool = JdbcClient.create(database.app());
        Ear reader = new Ear() {
            @Override
            public void on(List<RecordedAct> acts, JdbcClient projection) {
                if (acts.stream().anyMatch(act -> refused.contains(act.thing()))) {
                    pool.sql("set statement_timeout = 1; select pg_sleep(1)")
                            .query()
                            .listOfRows();
                }
                super.on(acts, projection);
            }
        };
        try (Node node = Node.start(database, reader)) {
            UUID slow = node.acts().newId();
            refused.add(slow);
            node.acts().commit(node.opening(Box.labelled(slow, "too much to read")));
            node.open("after");
            awaitHeard(node, 1);
            assertThat(node.count("select count(*) from acts.parked where taken is null"))
                    .isEqualTo(1);
        }
    }

    /// A listener also reads over connections of the pool. If such a connection is lost, the act is not at fault
    /// and is not parked.
    @Test
    void parksNothingWhenAConnectionDiesThatItReadsBy() throws InterruptedException {
        AtomicInteger dying = new AtomicInteger(3);
        Set<String> parked = ConcurrentHashMap.newKeySet();
        JdbcClient pool = JdbcClient.create(database.app());
        Ear reader = new Ear() {
            @Override
            public void on(List<RecordedAct> acts, JdbcClient projection) {
                if (dying.getAndDecrement() > 0) {
                    pool.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .listOfRows();
                }
                super.on(acts, projection);
            }
        };
        Thread watching = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                parked.addAll(pool.sql("select error from acts.parked")
                        .query(String.class)
                        .list());
            }
        });
        try (Node node = Node.start(database, reader)) {
            node.open("while connections die");
            awaitHeard(node, 1);
        }
        watching.interrupt();
        watching.join();
        assertThat(dying).hasValueLessThanOrEqualTo(0);
        assertThat(parked).isEmpty();
    }

    private static void awaitHeard(Node node, long acts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(node.count("select count(*) from test.heard"))
                        .isEqualTo(acts));
    }

    private void assertHeardInOrder() {
        var heard = JdbcClient.create(database.app())
                .sql("select seq from test.heard order by n")
                .query(Long.class)
                .list();
        assertThat(heard).isSorted().doesNotHaveDuplicates();
    }

    private static void pause(int millis) {
        Awaitility.await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
    }
}
