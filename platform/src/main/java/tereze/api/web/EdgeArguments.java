package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import tereze.acts.Acts;
import tereze.acts.StoredResponse;
import tereze.acts.StoredResponses;
import tereze.api.Answering;
import tereze.api.ArgumentRefusals;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.LanguageChoice;
import tereze.api.PageSide;
import tereze.api.ProblemCode;
import tereze.api.ProblemException;

/// Resolves the controller arguments [Answering], [Cursor] and [Language].
@Component
final class EdgeArguments implements ArgumentRefusals {
    private final Acts acts;
    private final Rendering rendering;
    private final StoredResponses responses;
    private final StoredRefusals refusals;
    private final InstantSource time;

    EdgeArguments(
            Acts acts, Rendering rendering, StoredResponses responses, StoredRefusals refusals, InstantSource time) {
        this.acts = acts;
        this.rendering = rendering;
        this.responses = responses;
        this.refusals = refusals;
        this.time = time;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Answering.class || type == Cursor.class || type == Language.class;
    }

    @Override
    public Set<ProblemCode> of(MethodParameter argument) {
        Class<?> type = argument.getParameterType();
        if (type == Cursor.class) {
            return Set.of(EdgeProblem.CURSOR_INVALID);
        }
        return type == Answering.class && OperationProblems.isPost(Objects.requireNonNull(argument.getMethod()))
                ? Set.of(
                        EdgeProblem.IDEMPOTENCY_KEY_INVALID,
                        EdgeProblem.IDEMPOTENCY_KEY_IN_USE,
                        EdgeProblem.IDEMPOTENCY_KEY_REUSED,
                        EdgeProblem.TOO_OFTEN)
                : Set.of();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Cursor.class) {
            return Cursor.parse(request.getParameter("cursor"));
        }
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (type == Language.class) {
            return LanguageChoice.of(http);
        }
        Supplier<Language> language = () -> LanguageChoice.of(http);
        Object keyed = http.getAttribute(KeyedRequest.ATTRIBUTE);
        if (keyed != null) {
            return new RequestAnswering(acts, rendering, language, (KeyedRequest) keyed, null);
        }
        KeyedRequest form = ofForm(http);
        StoredResponse before = form == null ? null : form.answered(responses).orElse(null);
        return new RequestAnswering(acts, rendering, language, form, before);
    }

    /// A form that a signed-in person posted, with the key that was made with its page.
    private @Nullable KeyedRequest ofForm(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        if (caller == null || !request.getMethod().equals("POST") || !PageSide.serves(request)) {
            return null;
        }
        String key = request.getParameter(KeyedRequest.FIELD);
        if (key == null) {
            return null;
        }
        if (!IdempotencyFilter.isKey(key)) {
            throw new ProblemException(EdgeProblem.IDEMPOTENCY_KEY_INVALID);
        }
        Instant expires = time.instant().plus(IdempotencyFilter.KEPT);
        return new KeyedRequest(caller.getName(), key, KeyedRequest.sha256(request), expires, refusals);
    }
}
