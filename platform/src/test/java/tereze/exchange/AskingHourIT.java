package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tereze.people.Iin;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The number of questions that an organisation can ask within an hour is limited, about anybody and on any node.
class AskingHourIT {
    private static final String PATH = "/api/v1/exchange/requests";
    private static final String UNKNOWN =
            Iin.closing("99123170001").orElseThrow().value();
    private static final Map<String, String> THREE = Map.of("tereze.exchange.hourly", "3");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    @Test
    void twoNodesCountTheSame() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                TestServer node = TestServer.start(database, THREE, clock);
                TestServer second = TestServer.start(database, THREE, clock)) {
            TestRegisters registers = new TestRegisters(database);
            registers.privateOrganisation("steppe-bank");
            registers.privateOrganisation("samal-clinic");
            TestPerson known = registers.person("Сәбитов", "Ерлан");
            assertThat(ask(node, "steppe-bank", UNKNOWN).status()).isEqualTo(202);
            clock.pass(Duration.ofMinutes(10));

            List<Answer> answers = atOnce(List.of(
                    () -> ask(node, "steppe-bank", known.iin()),
                    () -> ask(second, "steppe-bank", UNKNOWN),
                    () -> ask(node, "steppe-bank", UNKNOWN),
                    () -> ask(second, "steppe-bank", known.iin())));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 202, 429, 429);
            assertThat(answers.stream().filter(answer -> answer.status() == 429))
                    .allSatisfy(refused -> {
                        assertThat(refused.code()).isEqualTo("too-many-requests");
                        assertThat(refused.headers()).containsEntry("retry-after", "3001");
                    });
            assertThat(ask(second, "samal-clinic", known.iin()).status())
                    .as("another organisation")
                    .isEqualTo(202);
            String key = UUID.randomUUID().toString();
            assertThat(ask(node, "steppe-bank", known.iin(), "Idempotency-Key", key)
                            .status())
                    .isEqualTo(429);
            clock.pass(Duration.ofMinutes(50));
            assertThat(ask(node, "steppe-bank", known.iin(), "Idempotency-Key", key)
                            .status())
                    .as("a refusal for now is not kept")
                    .isEqualTo(202);
        }
    }

    private static Answer ask(TestServer node, String organisation, String iin, String... headers) {
        return node.agency(organisation)
                .post(
                        PATH,
                        "{\"iin\":\"%s\",\"rka\":\"0710000000000001\",\"purpose\":\"Несие\"}".formatted(iin),
                        headers);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> all) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : callers.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
