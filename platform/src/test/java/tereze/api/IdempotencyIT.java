package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.StoredResponses;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// A repeated request gets the first response again, byte for byte, and nothing is done twice.
@ExtendWith(Shared.class)
class IdempotencyIT {
    private static final String VERIFY = "/api/v1/exchange/addresses/verify";
    private static final int RACERS = 16;

    private static TestDatabase database;
    private static TestServer server;
    private static Client agency;
    private static Client other;
    private static String question;

    @BeforeAll
    static void start(SharedServer shared) {
        database = shared.database();
        TestRegisters registers = shared.registers();
        TestPerson person = registers.person("Сәбитов", "Ерлан");
        registers.premises("0710000000000011");
        registers.agency("education", "school-admission", "order-564", false);
        registers.agency("tax", "school-admission", "order-564", false);
        registers.agency("health", "school-admission", "order-564", false);
        server = shared.server();
        agency = server.agency("education");
        other = server.agency("health");
        question = """
                {"iin":"%s","rka":"0710000000000011","purpose":"school-admission","ground":"order-564"}""".formatted(person.iin());
    }

    @Test
    void aRepeatGetsTheSameBytesAndDoesNothing() {
        Answer first = agency.post(VERIFY, question, "Idempotency-Key", "again");
        long acts = acts();
        Answer repeat = agency.post(VERIFY, question, "Idempotency-Key", "again", "Accept-Language", "en");
        assertThat(first.status()).isEqualTo(200);
        assertSame(repeat, first);
        assertThat(acts()).isEqualTo(acts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"purpose\":\"x\"}", "{\"unknown\":1}", "{broken", "", "{\"iin\":\"\\u0007\"}"})
    void aRefusalIsRepeatedToo(String body) {
        String key = "refused-" + body.hashCode();
        Answer first = agency.post(VERIFY, body, "Idempotency-Key", key, "Accept-Language", "ru");
        assertThat(first.status()).isBetween(400, 499);
        assertSame(agency.post(VERIFY, body, "Idempotency-Key", key, "Accept-Language", "en"), first);
    }

    @Fault("D15")
    @Test
    void aKeyServesOneRequestOnly() {
        agency.post(VERIFY, question, "Idempotency-Key", "mine");
        long acts = acts();
        Answer reused = agency.post(VERIFY, question + " ", "Idempotency-Key", "mine");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("idempotency-key-reused");
        assertThat(reused.headers()).doesNotContainKey("retry-after");
        assertThat(agency.post("/api/v1/cases", question, "Idempotency-Key", "mine")
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(acts()).isEqualTo(acts);
    }

    @Test
    void keysOfTwoCallersNeverMeet() {
        Answer mine = agency.post(VERIFY, question, "Idempotency-Key", "shared");
        Answer theirs = other.post(VERIFY, question, "Idempotency-Key", "shared");
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
    }

    @Test
    void withoutAKeyEveryRequestIsAnother() {
        Answer first = agency.post(VERIFY, question);
        assertThat(agency.post(VERIFY, question).body()).isNotEqualTo(first.body());
    }

    @Test
    void anApplicationNeedsAKey() {
        assertThat(agency.post("/api/v1/cases", question).code()).isEqualTo("idempotency-key-required");
    }

    /// With a second spelling, a request could pass the filter that asks for a key.
    @Fault("W10")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/cases",
                "/api/v1/c%61ses",
                "/api/v1%2Fcases",
                "/api;x=1/v1/cases",
                "/api/v1/cases;x",
                "//api/v1/cases",
                "/api//v1/cases",
                "/api/v1/./cases",
                "/x/../api/v1/cases",
                "/api/v1/%2e/cases",
                "/api/v1/cases/%2E%2e/cases"
            })
    void itsPathHasOneSpelling(String path) {
        Answer answer = agency.post(path, question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-request");
    }

    /// Each stored refusal is a transaction, and a row for a day.
    @Fault("S8")
    @Test
    void aCallerWhoIsRefusedAgainAndAgainReachesALimit() {
        Client caller = server.agency("tax");
        Answer last = refused(caller, 0);
        int sent = 1;
        for (; sent < 1_100 && last.status() == 400; sent++) {
            last = refused(caller, sent);
        }
        assertThat(sent).isEqualTo(1_001);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("too-often");
        assertThat(Integer.parseInt(last.headers().getOrDefault("retry-after", "0")))
                .isBetween(3_000, 3_601);
        assertThat(stored("agency:tax")).isEqualTo(1_000);

        Answer refusedByCommand = caller.post("/api/v1/cases", "{}", "Idempotency-Key", "endless-case");
        assertThat(refusedByCommand.status()).isEqualTo(429);
        assertThat(caller.post(VERIFY, question, "Idempotency-Key", "good").status())
                .as("what succeeds is not affected")
                .isEqualTo(200);
        assertThat(refused(caller, 0).status())
                .as("what was stored is given again")
                .isEqualTo(400);
        assertThat(refused(other, 0).status()).as("others are not affected").isEqualTo(400);
        assertThat(stored("agency:tax")).isEqualTo(1_001);
    }

    private static Answer refused(Client caller, int number) {
        return caller.post(VERIFY, "{\"unknown\":1}", "Idempotency-Key", "endless-" + number);
    }

    private static long stored(String caller) {
        return JdbcClient.create(database.app())
                .sql("select count(*) from acts.request where caller = ?")
                .param(caller)
                .query(Long.class)
                .single();
    }

    @Fault("D15")
    @Test
    void ofManyAtOnceOneIsDoneAndTheOthersAreToldSoOrToWait() throws Exception {
        long before = acts();
        assertOneAnswer(race(question, "race"), 200);
        assertThat(acts()).isEqualTo(before + 1);
        assertThat(agency.post(VERIFY, question, "Idempotency-Key", "race").status())
                .isEqualTo(200);
    }

    @Fault("D15")
    @Test
    void ofManyRefusedAtOnceAllAreToldTheSameOrToWait() throws Exception {
        assertOneAnswer(race("{\"unknown\":true}", "refused-race"), 400);
    }

    /// The lock of the one who writes holds the first request back.
    @Fault("D15")
    @Test
    void aRepeatWhileTheFirstIsUnderWayIsToldToWait() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection owner = database.owner().getConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table acts.act in exclusive mode");
            CompletionService<Answer> both = new ExecutorCompletionService<>(threads);
            both.submit(() -> agency.post(VERIFY, question, "Idempotency-Key", "slow"));
            both.submit(() -> agency.post(VERIFY, question, "Idempotency-Key", "slow"));
            Answer repeat = both.take().get();
            assertThat(repeat.status()).as(repeat.body()).isEqualTo(409);
            assertThat(repeat.code()).isEqualTo("idempotency-key-in-use");
            assertThat(repeat.headers()).containsEntry("retry-after", "1");
            Answer reused = agency.post(VERIFY, question + " ", "Idempotency-Key", "slow");
            assertThat(reused.status()).isEqualTo(422);
            assertThat(reused.headers()).doesNotContainKey("retry-after");
            assertThat(both.poll()).isNull();
            owner.rollback();
            Answer first = both.take().get();
            assertThat(first.status()).isEqualTo(200);
            assertSame(agency.post(VERIFY, question, "Idempotency-Key", "slow"), first);
        }
    }

    @Test
    void anAnswerIsForgottenAfterItsTimeOnly() {
        agency.post(VERIFY, question, "Idempotency-Key", "fresh");
        JdbcClient.create(database.owner())
                .sql("insert into acts.request (caller, key, body_sha256, status, answer, expires)"
                        + " values ('x', 'old', sha256('x'), 200, 'x', '2026-01-01')")
                .update();
        StoredResponses responses = server.bean(StoredResponses.class);
        assertThat(responses.forgetExpired(Instant.parse("2026-01-02T00:00:00Z")))
                .isEqualTo(1);
        assertThat(responses.find("x", "old")).isEmpty();
        assertThat(responses.find("agency:education", "fresh")).isPresent();
    }

    private static List<Answer> race(String body, String key) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        Callable<Answer> racer = () -> {
            start.await();
            return agency.post(VERIFY, body, "Idempotency-Key", key);
        };
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                running.add(threads.submit(racer));
            }
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private static void assertOneAnswer(List<Answer> answers, int status) {
        List<Answer> answered =
                answers.stream().filter(answer -> answer.status() != 409).toList();
        assertThat(answered).isNotEmpty();
        assertThat(answered).extracting(Answer::status).containsOnly(status);
        assertThat(answered)
                .extracting(Answer::body)
                .containsOnly(answered.getFirst().body());
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("idempotency-key-in-use"));
    }

    private static void assertSame(Answer repeat, Answer first) {
        assertThat(repeat.status()).isEqualTo(first.status());
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.headers().get("content-type"))
                .isEqualTo(first.headers().get("content-type"));
    }

    private static long acts() {
        return JdbcClient.create(database.app())
                .sql("select count(*) from acts.act")
                .query(Long.class)
                .single();
    }
}
