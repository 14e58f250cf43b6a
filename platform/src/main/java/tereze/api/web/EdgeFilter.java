package tereze.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import tereze.api.EdgeProblem;
import tereze.api.LanguageChoice;
import tereze.api.PageSide;
import tereze.api.Problem;
import tereze.api.RawResponse;

/// The outermost filter: limits and the one spelling of paths before anything is read, a response for every failure
/// further in, and one log line for each request, with the route's pattern and never the path itself (which contains
/// ids).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class EdgeFilter extends OncePerRequestFilter {
    /// The maximum size of a request body.
    static final int BODY_LIMIT_BYTES = 64 * 1024;

    /// The maximum length of a path with its query.
    static final int ADDRESS_LIMIT = 2048;

    private static final Logger LOG = LoggerFactory.getLogger("tereze.api.requests");

    private final Rendering rendering;
    private final Failures failures;

    EdgeFilter(Rendering rendering, Failures failures) {
        this.rendering = rendering;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            setHeaders(request, response);
            EdgeProblem refusal = refusal(request);
            if (refusal != null) {
                rendering.write(request, response, Problem.of(refusal));
            } else {
                HttpServletRequest bounded = new BoundedRequest(request, BODY_LIMIT_BYTES);
                chain.doFilter(PageSide.serves(request) ? new FormRequest(bounded) : bounded, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            tell(request, response, e);
        } finally {
            log(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (PageSide.serves(request)) {
            PageHeaders.set(request, response);
        }
    }

    private static @Nullable EdgeProblem refusal(HttpServletRequest request) {
        String query = request.getQueryString();
        int address = request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
        if (address > ADDRESS_LIMIT) {
            return EdgeProblem.ADDRESS_TOO_LONG;
        }
        if (!PathSpelling.isAccepted(request.getRequestURI())) {
            return EdgeProblem.MALFORMED_REQUEST;
        }
        return request.getContentLengthLong() > BODY_LIMIT_BYTES ? EdgeProblem.BODY_TOO_LARGE : null;
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        RawResponse answer = failures.answer(failure, LanguageChoice.of(request));
        if (!response.isCommitted()) {
            response.reset();
            setHeaders(request, response);
            rendering.send(request, response, answer);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long millis) {
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("millis", millis)
                .log("request");
    }
}
