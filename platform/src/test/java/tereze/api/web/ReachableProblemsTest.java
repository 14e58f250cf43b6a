package tereze.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Listing;
import tereze.api.Problem;
import tereze.api.ProblemCode;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.api.web.ReachableProblemsTest.Controller.Asked;

/// The problems that a controller may return are found in the bytecode of its methods, whichever way the code
/// reaches them.
class ReachableProblemsTest {
    private final ReachableProblems reachable =
            new ReachableProblems(new StaticListableBeanFactory(Map.of("elsewhere", new Elsewhere())));

    @ParameterizedTest
    @CsvSource({
        "directly, NOT_FOUND",
        "byLambda, NOT_ALLOWED",
        "byMethodReference, NOT_ACCEPTABLE",
        "byAnotherClass, UNAVAILABLE",
        "byTheImplementationOfAnInterface, OVERLOADED",
        "byTheEdge, CURSOR_INVALID",
        "byAnException, FORM_EXPIRED"
    })
    void findsTheProblemThatIsTold(String way, EdgeProblem told) {
        assertThat(found(way).codes()).containsExactly(told);
    }

    @Test
    void findsNothingWhereNothingIsTold() {
        assertThat(found("nothing").codes()).isEmpty();
        assertThat(found("nothing").declared()).isFalse();
    }

    @Test
    void notesThatTheDeclarationOfAServiceMayNameTheCode() {
        assertThat(found("byDeclaration").declared()).isTrue();
    }

    private ReachableProblems.Found found(String method) {
        return reachable.from(Arrays.stream(Controller.class.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(method))
                .findFirst()
                .orElseThrow());
    }

    static final class Controller {
        interface Asked {
            Reply<String> ask();
        }

        private final Asked asked = new Elsewhere();

        Reply<String> nothing() {
            return Reply.ok("");
        }

        Reply<String> directly() {
            return Reply.problem(EdgeProblem.NOT_FOUND);
        }

        Reply<String> byLambda() {
            Supplier<Reply<String>> later = () -> Reply.problem(EdgeProblem.NOT_ALLOWED);
            return later.get();
        }

        Reply<String> byMethodReference() {
            Function<Integer, Reply<String>> told = Controller::told;
            return told.apply(1);
        }

        private static Reply<String> told(int number) {
            return number > 0 ? Reply.problem(EdgeProblem.NOT_ACCEPTABLE) : Reply.ok("");
        }

        Reply<String> byAnotherClass() {
            return Elsewhere.unavailable();
        }

        Reply<String> byTheImplementationOfAnInterface() {
            return asked.ask();
        }

        Reply<String> byTheEdge(Cursor cursor) {
            return Reply.ok(Listing.largestFirst(Long::longValue)
                    .page(cursor, List.of())
                    .toString());
        }

        Reply<String> byAnException(Optional<String> text) {
            return Reply.ok(text.orElseThrow(() -> new ProblemException(EdgeProblem.FORM_EXPIRED)));
        }

        Reply<String> byDeclaration(ProblemCode code, Text text) {
            return Reply.problem(Problem.declared(409, code.code(), text));
        }
    }

    static final class Elsewhere implements Asked {
        static Reply<String> unavailable() {
            return Reply.problem(EdgeProblem.UNAVAILABLE);
        }

        @Override
        public Reply<String> ask() {
            return Reply.problem(EdgeProblem.OVERLOADED);
        }
    }
}
