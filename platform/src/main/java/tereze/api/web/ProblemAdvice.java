package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tereze.api.EdgeProblem;
import tereze.api.LanguageChoice;
import tereze.api.Problem;
import tereze.api.RawResponse;

/// Responds with a problem to everything that Spring MVC refuses and to every failure behind it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private final Rendering rendering;
    private final Failures failures;

    ProblemAdvice(Rendering rendering, Failures failures) {
        this.rendering = rendering;
        this.failures = failures;
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        rendering.write(request, response, JsonFaults.problem(failure.getCause()));
    }

    /// A query parameter of the wrong type. Ids in paths are always read ([PathIds]).
    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        rendering.write(request, response, Problem.of(EdgeProblem.MALFORMED_REQUEST));
    }

    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] allowed = failure.getSupportedMethods();
        if (allowed != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        rendering.write(request, response, Problem.of(EdgeProblem.METHOD_NOT_ALLOWED));
    }

    /// The module that knows callers reports denied access.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    @SuppressWarnings("DoNotCallSuggester")
    void notAdmitted(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            rendering.write(request, response, Problem.of(code(told.getStatusCode())));
            return;
        }
        RawResponse answer = failures.answer(failure, LanguageChoice.of(request));
        rendering.send(request, response, answer);
    }

    static EdgeProblem code(HttpStatusCode status) {
        for (EdgeProblem problem : EdgeProblem.values()) {
            if (problem.status() == status.value()) {
                return problem;
            }
        }
        return status.is4xxClientError() ? EdgeProblem.MALFORMED_REQUEST : EdgeProblem.INTERNAL_ERROR;
    }
}
