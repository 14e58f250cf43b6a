package tereze.api.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.CommitUnknown;
import tereze.acts.Overloaded;
import tereze.acts.TransientFailures;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tereze.api.RawResponse;
import tereze.law.UnknownLegalNumber;

/// The response and the log entry for an internal error. An exception's message may contain personal data (a driver
/// quotes the row), so it is in neither: the log gets the classes and the places.
@Component
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int PLACES = 12;
    private static final int CAUSES = 5;

    private final Rendering rendering;
    private final Acts acts;

    Failures(Rendering rendering, Acts acts) {
        this.rendering = rendering;
        this.acts = acts;
    }

    /// The response to a failure. Logs it, once.
    RawResponse answer(Throwable failure, Language language) {
        return switch (failure) {
            case ProblemException refused -> rendering.render(refused.problem(), null, language);
            case Overloaded _ -> rendering.render(Problem.of(EdgeProblem.OVERLOADED), null, language);
            case CommitUnknown _ -> logged(failure, EdgeProblem.OUTCOME_UNKNOWN, language);
            case UnknownLegalNumber _ -> logged(failure, EdgeProblem.LAW_UNKNOWN, language);
            case Throwable _
            when isOfClient(failure) -> rendering.render(Problem.of(EdgeProblem.MALFORMED_REQUEST), null, language);
            default ->
                logged(failure, isTransient(failure) ? EdgeProblem.UNAVAILABLE : EdgeProblem.INTERNAL_ERROR, language);
        };
    }

    /// Whether the client has closed its connection or is too slow. Nobody reads the response, and
    /// such clients must not fill the log.
    private static boolean isOfClient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || TransientFailures.isTransient(failure);
    }

    private RawResponse logged(Throwable failure, EdgeProblem code, Language language) {
        String reference = acts.newId().toString();
        LOG.atError()
                .addKeyValue("reference", reference)
                .addKeyValue("code", code.code())
                .addKeyValue("failure", classes(failure))
                .addKeyValue("places", places(failure))
                .log("a request failed");
        return rendering.render(Problem.of(code), reference, language);
    }

    private static List<String> classes(Throwable failure) {
        List<String> classes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && classes.size() < CAUSES; cause = cause.getCause()) {
            classes.add(cause.getClass().getName());
        }
        return classes;
    }

    private static List<String> places(Throwable failure) {
        Throwable deepest = failure;
        for (int i = 0; i < CAUSES && deepest.getCause() != null; i++) {
            deepest = deepest.getCause();
        }
        return List.of(deepest.getStackTrace()).stream()
                .limit(PLACES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
