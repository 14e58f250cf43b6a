package tereze.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tereze.access.Role;
import tereze.acts.DuplicateRequest;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.acts.StoredResponse;
import tereze.cases.rules.CaseRules;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRoles;

/// Commands at the same moment, on one node and on two: nothing is decided twice, and no answer is lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("prove")
@Tag("P2")
class CasesAtOnceIT {
    private static final int ROUNDS = 10;
    private static final List<Role> ROLES = TestRoles.of("cellar-officer");

    private final Cellars cellars = new Cellars();
    private final MovingClock time = new MovingClock(Instant.parse("2026-11-16T05:00:00Z"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestDatabase database;
    private Engine node;
    private Engine secondNode;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        node = Engine.start(database, cellars, time);
        secondNode = Engine.start(database, cellars, time);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        Replays.everyRow(database);
        secondNode.close();
        node.close();
        database.close();
    }

    private static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }

    /// In letters, as a long number in words that others read is refused.
    private static String cellar() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .mapToObj(c -> c == '-' ? "" : Character.toString('a' + Character.digit(c, 16)))
                .collect(Collectors.joining());
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

    private static Object yes(Engine at, UUID kase, PersonId by) {
        return at.send(kase, by, new CaseCommand.GiveConsent(by));
    }

    @RepeatedTest(ROUNDS)
    void twoOwnersWhoConsentBothCount() throws Exception {
        var one = someone();
        var two = someone();
        var kase = node.opened(someone(), "shared-cellar", cellar(), one, two);
        var outcomes = atOnce(List.of(() -> yes(node, kase, one), () -> yes(secondNode, kase, two)));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Done);
        assertThat(node.kinds(kase))
                .containsExactly("opened", "asked", "asked", "consent-given", "consent-given", "granted");
        assertThat(node.written(kase)).containsExactly("tests.note");
    }

    @RepeatedTest(ROUNDS)
    void manyOwnersWhoConsentAllCount() throws Exception {
        var owners = List.of(someone(), someone(), someone(), someone());
        var kase = node.opened(someone(), "shared-cellar", cellar(), owners.toArray(PersonId[]::new));
        var outcomes = atOnce(owners.stream()
                .<Callable<Object>>map(owner -> () -> yes(node, kase, owner))
                .toList());
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Done);
        assertThat(node.read(kase).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @RepeatedTest(ROUNDS)
    void aQuestionAndADecisionDoNotBothHappen() throws Exception {
        var kase = blurred();
        var one = officer();
        var two = officer();
        var outcomes = atOnce(List.of(
                () -> node.ask(kase, one, ROLES),
                () -> secondNode.send(kase, two, new CaseCommand.Grant(two, ROLES, CaseAct.Grounds.inWords("x")))));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes).contains(new CaseRefusal.WrongStage(node.read(kase).status()));
    }

    @RepeatedTest(ROUNDS)
    void aQuestionHasOneReply() throws Exception {
        var kase = blurred();
        node.ask(kase, officer(), ROLES);
        var applicant = node.read(kase).applicant();
        var outcomes = atOnce(
                List.of(() -> node.reply(kase, applicant, "yes"), () -> secondNode.reply(kase, applicant, "no")));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes).contains(new CaseRefusal.NoQuestion());
        assertThat(node.kinds(kase)).endsWith("questioned", "replied").doesNotHaveDuplicates();
    }

    private UUID blurred() {
        var cellar = cellar();
        cellars.blur(cellar);
        return node.opened(someone(), "shared-cellar", cellar);
    }

    private PersonId officer() {
        var officer = someone();
        node.appoint(officer, "cellar-officer");
        return officer;
    }

    @RepeatedTest(ROUNDS)
    void ofTwoOfficersOneTakesTheCase() throws Exception {
        var one = someone();
        var two = someone();
        node.appoint(one, "cellar-officer");
        node.appoint(two, "cellar-officer");
        var cellar = cellar();
        cellars.blur(cellar);
        var kase = node.opened(someone(), "shared-cellar", cellar);
        var outcomes = atOnce(List.of(
                () -> node.send(kase, one, new CaseCommand.Take(one, ROLES)),
                () -> secondNode.send(kase, two, new CaseCommand.Take(two, ROLES))));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CaseRefusal.Assigned)
                .hasSize(1);
        assertThat(node.kinds(kase)).endsWith("taken").doesNotHaveDuplicates();
    }

    @RepeatedTest(ROUNDS)
    void ofTwoSubmissionsOneMakesACase() throws Exception {
        var applicant = someone();
        var neighbour = someone();
        var cellar = cellar();
        var outcomes = atOnce(List.of(
                () -> node.apply(applicant, "shared-cellar", cellar, neighbour),
                () -> secondNode.apply(applicant, "shared-cellar", cellar, neighbour)));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes).contains(new ApplyRefusal.OpenAlready());
    }

    @Test
    void twoNodesCountTheSameOpenCases() throws Exception {
        var applicant = someone();
        for (int i = 1; i < CaseRules.MAX_OPEN; i++) {
            node.opened(applicant, "shared-cellar", cellar(), someone());
        }
        var outcomes = atOnce(List.<Callable<Object>>of(
                () -> node.apply(applicant, "shared-cellar", cellar(), someone()),
                () -> secondNode.apply(applicant, "shared-cellar", cellar(), someone()),
                () -> node.apply(applicant, "shared-cellar", cellar(), someone()),
                () -> secondNode.apply(applicant, "shared-cellar", cellar(), someone())));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new ApplyRefusal.TooManyOpen(CaseRules.MAX_OPEN)))
                .hasSize(3);
    }

    @RepeatedTest(ROUNDS)
    void ofTwoSubmissionsUnderOneKeyOneIsAnsweredWithTheOther() throws Exception {
        var applicant = someone();
        var neighbour = someone();
        var key = UUID.randomUUID().toString();
        var outcomes = atOnce(List.of(
                () -> submit(node, applicant, key, neighbour), () -> submit(secondNode, applicant, key, neighbour)));
        assertThat(outcomes).containsExactlyInAnyOrder("opened", "answered before");
        assertThat(node.cases.of(applicant, new UUID(-1, -1), 10)).hasSize(1);
    }

    /// The cellars are different, so only the idempotency key can refuse the second application.
    private String submit(Engine at, PersonId applicant, String key, PersonId neighbour) {
        var apply = at.application(applicant, "shared-cellar", cellar(), neighbour);
        try {
            at.acts.run(
                    at.cases.open(apply),
                    _ -> new StoredResponse(
                            applicant.toString(),
                            key,
                            new byte[32],
                            201,
                            new byte[0],
                            Instant.parse("2100-01-01T00:00:00Z")));
            return "opened";
        } catch (DuplicateRequest e) {
            return "answered before";
        }
    }

    @RepeatedTest(ROUNDS)
    void aConsentAndAWithdrawalEndTheCaseOnce() throws Exception {
        var applicant = someone();
        var neighbour = someone();
        var kase = node.opened(applicant, "shared-cellar", cellar(), neighbour);
        var outcomes = atOnce(List.of(
                () -> yes(node, kase, neighbour),
                () -> secondNode.send(kase, applicant, new CaseCommand.Withdraw(applicant))));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        var status = node.read(kase).status();
        assertThat(outcomes).contains(new CaseRefusal.WrongStage(status));
        assertThat(node.written(kase)).hasSize(status == CaseStatus.GRANTED ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void ofTwoDecisionsOneStands() throws Exception {
        var cellar = cellar();
        cellars.blur(cellar);
        var kase = node.opened(someone(), "shared-cellar", cellar);
        var one = someone();
        var two = someone();
        node.appoint(one, "cellar-officer");
        node.appoint(two, "cellar-officer");
        var outcomes = atOnce(List.of(
                () -> node.send(kase, one, new CaseCommand.Grant(one, ROLES, CaseAct.Grounds.inWords("in order"))),
                () -> secondNode.send(
                        kase, two, new CaseCommand.Refuse(two, ROLES, CaseAct.Grounds.inWords("not proven")))));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Done)
                .hasSize(1);
        assertThat(outcomes).contains(new CaseRefusal.WrongStage(node.read(kase).status()));
        assertThat(node.kinds(kase)).hasSize(3);
        assertThat(node.written(kase)).hasSize(node.read(kase).status() == CaseStatus.GRANTED ? 1 : 0);
    }

    @Test
    void twoNodesLetEachSilenceTakeEffectOnce() throws Exception {
        // Ends the cases that other tests left waiting.
        node.expiry.run(time.instant().plus(Duration.ofDays(3)));
        var waiting = new ArrayList<UUID>();
        for (int i = 0; i < 20; i++) {
            waiting.add(node.opened(someone(), "shared-cellar", cellar(), someone()));
        }
        var later = time.instant().plus(Duration.ofDays(3));
        List<Integer> happened =
                atOnce(List.<Callable<Integer>>of(() -> node.expiry.run(later), () -> secondNode.expiry.run(later)));
        assertThat(happened.get(0) + happened.get(1)).isEqualTo(waiting.size());
        assertThat(waiting)
                .allSatisfy(kase -> assertThat(node.kinds(kase)).containsExactly("opened", "asked", "lapsed"));
        assertThat(node.expiry.run(later)).isZero();
    }
}
