package tereze.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DuplicateRequest;
import tereze.acts.StoredResponse;
import tereze.acts.StoredResponses;
import tereze.api.EdgeProblem;
import tereze.api.Problem;
import tereze.api.RawResponse;

/// Gives a repeated request its first response, byte for byte. A repeat while this node still works on the first one is
/// refused (409), as `draft-ietf-httpapi-idempotency-key-header` recommends. If another node works on it, both requests
/// are decided, one is committed, and both get its response.
///
/// The response to a change is stored in the transaction of that change ([RequestAnswering]). Any other repeatable
/// response is stored here, after it is made and before it is sent. Runs after the caller is known.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    /// How long a response is stored.
    static final Duration KEPT = Duration.ofHours(24);

    private static final String PREFIX = "/api/v1/";

    /// The operation that requires a key.
    static final String REQUIRED_ON = "/api/v1/cases";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Rendering rendering;
    private final Acts acts;
    private final StoredResponses responses;
    private final StoredRefusals refusals;
    private final InstantSource time;
    private final Map<KeyedRequest.Name, KeyedRequest> running = new ConcurrentHashMap<>();

    IdempotencyFilter(
            Rendering rendering, Acts acts, StoredResponses responses, StoredRefusals refusals, InstantSource time) {
        this.rendering = rendering;
        this.acts = acts;
        this.responses = responses;
        this.refusals = refusals;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        Principal caller = request.getUserPrincipal();
        if (key == null || caller == null) {
            if (request.getServletPath().equals(REQUIRED_ON)) {
                rendering.write(request, response, Problem.of(EdgeProblem.IDEMPOTENCY_KEY_REQUIRED));
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        if (!isKey(key)) {
            rendering.write(request, response, Problem.of(EdgeProblem.IDEMPOTENCY_KEY_INVALID));
            return;
        }
        KeyedRequest keyed = keyed(request, caller.getName(), key);
        KeyedRequest first = running.putIfAbsent(keyed.name(), keyed);
        if (first != null) {
            rendering.write(request, response, Problem.of(keyed.problemBeside(first)));
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        try {
            answerOnce(keyed, request, made, chain);
        } finally {
            // Before the caller gets the response and can repeat the request.
            running.remove(keyed.name());
        }
        made.copyBodyToResponse();
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    private KeyedRequest keyed(HttpServletRequest request, String caller, String key) throws IOException {
        byte[] sha256 = KeyedRequest.sha256(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getInputStream().readAllBytes());
        return new KeyedRequest(caller, key, sha256, time.instant().plus(KEPT), refusals);
    }

    private void answerOnce(
            KeyedRequest keyed, HttpServletRequest request, ContentCachingResponseWrapper made, FilterChain chain)
            throws ServletException, IOException {
        Optional<StoredResponse> before = keyed.answered(responses);
        if (before.isPresent()) {
            rendering.write(request, made, keyed.repeat(before.get()));
            return;
        }
        request.setAttribute(KeyedRequest.ATTRIBUTE, keyed);
        chain.doFilter(request, made);
        RawResponse answer = new RawResponse(made.getStatus(), made.getContentAsByteArray());
        if (!keyed.isSettled() && answer.lasts()) {
            store(keyed, answer, request, made);
        }
    }

    private void store(
            KeyedRequest keyed, RawResponse answer, HttpServletRequest request, ContentCachingResponseWrapper made)
            throws IOException {
        Optional<Problem> excess = keyed.excess(answer);
        if (excess.isPresent()) {
            made.resetBuffer();
            rendering.write(request, made, excess.get());
            return;
        }
        try {
            acts.run(Command.bySystem("", _ -> answer), keyed::keep);
            keyed.settle(answer);
        } catch (DuplicateRequest used) {
            made.resetBuffer();
            rendering.write(request, made, keyed.repeat(used.answer()));
        }
    }
}
