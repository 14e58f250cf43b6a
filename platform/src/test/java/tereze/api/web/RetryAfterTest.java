package tereze.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tereze.api.EdgeProblem;
import tereze.api.Problem;
import tereze.api.ProblemPages;
import tereze.testing.Fault;
import tools.jackson.databind.json.JsonMapper;

/// A caller is told to repeat a request exactly where a repeat can help.
@Fault({"S2", "S7", "D15"})
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Map<EdgeProblem, String> SECONDS = Map.of(
            EdgeProblem.OVERLOADED, "1",
            EdgeProblem.UNAVAILABLE, "1",
            EdgeProblem.OUTCOME_UNKNOWN, "1",
            EdgeProblem.IDEMPOTENCY_KEY_IN_USE, "1",
            EdgeProblem.TOO_OFTEN, "61");

    private final Rendering rendering = new Rendering(
            JsonMapper.builder().build(),
            new StaticListableBeanFactory().getBeanProvider(ProblemPages.class),
            InstantSource.fixed(NOW));

    @ParameterizedTest
    @EnumSource
    void isSentWithAProblemThatPasses(EdgeProblem problem) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        rendering.write(
                new MockHttpServletRequest("POST", "/api/v1/cases"),
                response,
                problem == EdgeProblem.TOO_OFTEN
                        ? Problem.tooOften(problem, NOW.plusSeconds(60))
                        : Problem.of(problem));

        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(response.getHeader("Retry-After")).isEqualTo(SECONDS.get(problem));
    }
}
