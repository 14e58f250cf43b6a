package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.mandates.GiveMandate;
import tereze.mandates.MandateCommand;
import tereze.mandates.MandateRefusal;
import tereze.mandates.Mandates;
import tereze.people.Iin;
import tereze.testing.Decided;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;

/// What happens to a mandate and by it in one instant, on two nodes of one database: what was taken back first is not
/// used.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("prove")
class ActingAtOnceIT {
    private static final int ROUNDS = 10;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestDatabase database;
    private TestRegisters registers;
    private TestServer node;
    private TestServer secondNode;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        node = TestServer.start(database, Map.of(), clock);
        secondNode = TestServer.start(database, Map.of(), clock);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        secondNode.close();
        node.close();
        database.close();
    }

    @RepeatedTest(ROUNDS)
    void anApplicationAndARevocationAgreeOnWhichCameFirst() throws Exception {
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        UUID mandate = given(principal, holder);
        UUID kase = node.bean(Cases.class).newId();
        List<Object> outcomes =
                atOnce(List.of(() -> open(kase, principal, holder), () -> revoke(secondNode, mandate, principal)));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        if (outcomes.get(0).equals(new ApplyRefusal.NotActing())) {
            assertThat(acts(kase)).isEmpty();
        } else {
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
            assertThat(first(kase).seq()).isLessThan(last(mandate).seq());
        }
    }

    @RepeatedTest(ROUNDS)
    void aWithdrawalByTheHolderAndARevocationAgreeOnWhichCameFirst() throws Exception {
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        UUID mandate = given(principal, holder);
        UUID kase = node.bean(Cases.class).newId();
        assertThat(open(kase, principal, holder)).isInstanceOf(Outcome.Done.class);
        List<Object> outcomes = atOnce(List.of(
                () -> run(node, node.bean(Cases.class).send(kase, holder.id(), new CaseCommand.Withdraw(id(holder)))),
                () -> revoke(secondNode, mandate, principal)));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        if (outcomes.get(0).equals(new CaseRefusal.Unknown())) {
            assertThat(last(kase).kind()).isNotEqualTo("cases.withdrawn/1");
        } else {
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
            assertThat(last(kase).seq()).isLessThan(last(mandate).seq());
        }
    }

    @RepeatedTest(ROUNDS)
    void aRevocationAndADecliningEndItOnce() throws Exception {
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        UUID mandate = given(principal, holder);
        List<Object> outcomes = atOnce(List.of(
                () -> revoke(node, mandate, principal),
                () -> run(
                        secondNode,
                        secondNode
                                .bean(Mandates.class)
                                .end(mandate, id(holder), new MandateCommand.Decline(id(holder))))));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(MandateRefusal.EndedBefore.class::isInstance)
                .hasSize(1);
        assertThat(acts(mandate)).hasSize(2);
    }

    private UUID given(TestPerson principal, TestPerson holder) {
        GiveMandate wished = new GiveMandate(id(principal), new Iin(holder.iin()), List.of("passport"), LAST_DAY);
        return Decided.state(node.bean(Acts.class).run(node.bean(Mandates.class).give(wished)))
                .id();
    }

    private static Object revoke(TestServer at, UUID mandate, TestPerson principal) {
        return run(at, at.bean(Mandates.class).end(mandate, id(principal), new MandateCommand.Revoke(id(principal))));
    }

    private Object open(UUID kase, TestPerson principal, TestPerson holder) {
        return run(node, node.bean(Cases.class).open(application(kase, principal, holder)));
    }

    private static Object run(TestServer at, Command<? extends Outcome<?, ?>> command) {
        return Decided.plain(at.bean(Acts.class).run(command));
    }

    private static Apply application(UUID kase, TestPerson principal, TestPerson holder) {
        return new Apply(kase, id(principal), id(holder), "passport", new FormData("{\"reason\":\"first\"}"));
    }

    private static PersonId id(TestPerson of) {
        return new PersonId(of.id());
    }

    private List<RecordedAct> acts(UUID thing) {
        return node.bean(ActStream.class).of(thing);
    }

    private RecordedAct first(UUID thing) {
        return acts(thing).getFirst();
    }

    private RecordedAct last(UUID thing) {
        return acts(thing).getLast();
    }

    /// Runs all at the same moment.
    private List<Object> atOnce(List<Callable<Object>> all) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(all.size());
        var running = new ArrayList<Future<Object>>();
        for (var one : all) {
            running.add(threads.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        var results = new ArrayList<Object>();
        for (var one : running) {
            results.add(one.get());
        }
        return results;
    }
}
