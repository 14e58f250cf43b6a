package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.addresses.Addresses;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationOutcome;
import tereze.addresses.Rka;
import tereze.people.Iin;
import tereze.testing.Decided;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;

/// Requests at the same moment, on two nodes with one database. One answer wins, and it is what the register says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("prove")
@Tag("P6")
class AddressRequestsAtOnceIT {
    private static final int ROUNDS = 10;
    private static final String HOME = "0710000000000001";
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestDatabase database;
    private TestRegisters registers;
    private TestServer node;
    private TestServer secondNode;
    private TestPerson person;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        registers.privateOrganisation("steppe-bank");
        person = registers.person("Сәбитов", "Ерлан");
        registers.registration(person, registers.premises(HOME), SINCE, null);
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

    /// Closes earlier questions: an organisation can have only one open question to a person.
    @BeforeEach
    void askedNothing() {
        clock.pass(Duration.ofHours(2));
    }

    @RepeatedTest(ROUNDS)
    void anOrganisationAsksAPersonOnceAtATimeOnTwoNodes() throws Exception {
        List<UUID> requests =
                atOnce(List.of(() -> asked(node), () -> asked(secondNode), () -> asked(node), () -> asked(secondNode)));
        assertThat(requests).doesNotHaveDuplicates();
        assertThat(requests.stream().filter(this::isOfThePerson)).hasSize(1);
        assertThat(requests.stream().map(this::progress).map(AddressRequests.Progress::status))
                .containsOnly(RequestStatusForAgency.PENDING);
    }

    /// All of them change one row. If they did not wait for each other, most would get a 503.
    @Test
    void manyQuestionsOfOneMomentAreAllTakenDown() throws Exception {
        List<UUID> requests = atOnce(Collections.nCopies(40, () -> asked(node)));
        assertThat(requests).hasSize(40).doesNotHaveDuplicates();
    }

    private boolean isOfThePerson(UUID request) {
        return node.bean(AddressRequests.class).find(request, id(person)).isPresent();
    }

    private UUID asked(TestServer at) {
        return request(at, question(person, HOME));
    }

    @RepeatedTest(ROUNDS)
    void silenceTakesItsEffectOnceOnTwoNodes() throws Exception {
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            requests.add(asked(person, HOME));
        }
        clock.pass(Duration.ofHours(2));
        Instant now = clock.instant();
        atOnce(List.<Callable<Integer>>of(
                () -> node.bean(AddressRequests.class).lapseDue(now),
                () -> secondNode.bean(AddressRequests.class).lapseDue(now)));
        assertThat(requests)
                .allSatisfy(request -> assertThat(kinds(request))
                        .containsExactly("exchange.consent-asked/1", "exchange.consent-lapsed/1"));
        assertThat(node.bean(AddressRequests.class).lapseDue(now)).isZero();
    }

    @Test
    void aRequestThatCannotEndHoldsUpNoOther() {
        UUID stuck = asked(person, HOME);
        UUID other = asked(person, HOME);
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table exchange.request add constraint stuck check (id <> '" + stuck
                        + "' or status = 'waiting')")
                .update();
        try {
            clock.pass(Duration.ofHours(2));
            node.bean(AddressRequests.class).lapseDue(clock.instant());
            assertThat(kinds(stuck)).containsExactly("exchange.consent-asked/1");
            assertThat(kinds(other)).containsExactly("exchange.consent-asked/1", "exchange.consent-lapsed/1");
        } finally {
            owner.sql("alter table exchange.request drop constraint stuck").update();
        }
    }

    /// Whichever comes first, the answer is what the register contained when it was recorded.
    @RepeatedTest(ROUNDS)
    void aConsentAndAnEndingAgreeOnWhichCameFirst() throws Exception {
        TestPerson mover = registers.person("Оспанов", "Мұрат");
        String rka = "07200000%08d".formatted(System.nanoTime() % 100_000_000);
        UUID registration = registers.registration(mover, registers.premises(rka), SINCE, null);
        UUID request = asked(mover, rka);
        atOnce(List.<Callable<Object>>of(
                () -> answer(node, mover, request, new RequestCommand.Give(id(mover))),
                () -> end(secondNode, registration)));
        long given = last(request).seq();
        long ended = last(registration).seq();
        assertThat(progress(request).status())
                .isEqualTo(given < ended ? RequestStatusForAgency.YES : RequestStatusForAgency.NO);
    }

    @Test
    void eitherNodeTellsTheSame() {
        UUID request = asked(person, HOME);
        answer(node, person, request, new RequestCommand.Give(id(person)));
        assertThat(secondNode.bean(AddressRequests.class).progress(request, "steppe-bank"))
                .contains(progress(request));
    }

    private AddressRequests.Progress progress(UUID request) {
        return node.bean(AddressRequests.class).progress(request, "steppe-bank").orElseThrow();
    }

    private UUID asked(TestPerson of, String rka) {
        return request(node, question(of, rka));
    }

    private static AskPerson question(TestPerson of, String rka) {
        return new AskPerson("steppe-bank", new Iin(of.iin()), new Rka(rka), "Несие");
    }

    private static UUID request(TestServer at, AskPerson question) {
        return Decided.state(
                        at.bean(Acts.class).run(at.bean(AddressRequests.class).ask(question)))
                .id();
    }

    private static Object answer(TestServer at, TestPerson by, UUID request, RequestCommand answer) {
        return Decided.plain(
                at.bean(Acts.class).run(at.bean(AddressRequests.class).answer(request, id(by), answer)));
    }

    private Object end(TestServer at, UUID registration) {
        var command = new RegistrationCommand.End(registration, LocalDate.of(2026, 3, 2), EndReason.BY_PERSON);
        return at.bean(Acts.class).run(Command.bySystem("test", unit -> switch (at.bean(Addresses.class)
                .register(unit, List.of(command))) {
            case RegistrationOutcome.Staged _ -> true;
            case RegistrationOutcome.Refused refused -> throw new AssertionError(refused);
        }));
    }

    private static PersonId id(TestPerson of) {
        return new PersonId(of.id());
    }

    private List<String> kinds(UUID thing) {
        return node.bean(ActStream.class).of(thing).stream()
                .map(RecordedAct::kind)
                .toList();
    }

    private RecordedAct last(UUID thing) {
        return node.bean(ActStream.class).of(thing).getLast();
    }

    /// Runs all tasks at the same moment.
    private <T> List<T> atOnce(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(all.size());
        var running = new ArrayList<Future<T>>();
        for (var one : all) {
            running.add(threads.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        var results = new ArrayList<T>();
        for (var one : running) {
            results.add(one.get());
        }
        return results;
    }
}
