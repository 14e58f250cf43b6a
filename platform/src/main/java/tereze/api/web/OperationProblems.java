package tereze.api.web;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tereze.api.ArgumentRefusals;
import tereze.api.EdgeProblem;
import tereze.api.ProblemCode;

/// The problems that an operation of the API can return: those of its code, those of its arguments, and those that the
/// edge adds to every operation of its kind.
@Component
final class OperationProblems {
    /// The problems of every operation: a malformed request, an invalid token, an internal error.
    static final Set<ProblemCode> OF_ALL = Set.copyOf(EnumSet.of(
            EdgeProblem.MALFORMED_REQUEST,
            EdgeProblem.NOT_SIGNED_IN,
            EdgeProblem.ADDRESS_TOO_LONG,
            EdgeProblem.HEADERS_TOO_LARGE,
            EdgeProblem.INTERNAL_ERROR,
            EdgeProblem.OVERLOADED,
            EdgeProblem.UNAVAILABLE,
            EdgeProblem.OUTCOME_UNKNOWN));

    private final ReachableProblems reachable;
    private final ObjectProvider<ArgumentRefusals> arguments;

    OperationProblems(ReachableProblems reachable, ObjectProvider<ArgumentRefusals> arguments) {
        this.reachable = reachable;
        this.arguments = arguments;
    }

    ReachableProblems.Found of(HandlerMethod operation) {
        ReachableProblems.Found told = reachable.from(operation.getMethod());
        Set<ProblemCode> codes = new LinkedHashSet<>(OF_ALL);
        codes.addAll(told.codes());
        for (MethodParameter argument : operation.getMethodParameters()) {
            arguments.stream().forEach(reader -> codes.addAll(reader.of(argument)));
            codes.addAll(ofTheEdge(argument));
        }
        if (needsKey(operation.getMethod())) {
            codes.add(EdgeProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (isPost(operation.getMethod()) || hasBody(operation)) {
            codes.add(EdgeProblem.BODY_TOO_LARGE);
        }
        return new ReachableProblems.Found(codes, told.declared());
    }

    /// Whether an operation needs a token.
    boolean needsCaller(HandlerMethod operation) {
        return Stream.of(operation.getMethodParameters())
                .anyMatch(argument -> arguments.stream()
                        .anyMatch(reader -> reader.of(argument).contains(EdgeProblem.NOT_SIGNED_IN)));
    }

    private static List<EdgeProblem> ofTheEdge(MethodParameter argument) {
        if (argument.hasParameterAnnotation(RequestBody.class)) {
            return List.of(
                    EdgeProblem.BROKEN_JSON,
                    EdgeProblem.UNKNOWN_FIELD,
                    EdgeProblem.INVALID_FIELD,
                    EdgeProblem.CONTROL_CHARACTERS,
                    EdgeProblem.WRONG_CONTENT_TYPE);
        }
        return List.of();
    }

    private static boolean hasBody(HandlerMethod operation) {
        return Stream.of(operation.getMethodParameters())
                .anyMatch(argument -> argument.hasParameterAnnotation(RequestBody.class));
    }

    /// Whether an operation is a POST. Only these can have an idempotency key: a repeat of the other methods does no
    /// harm.
    static boolean isPost(AnnotatedElement operation) {
        return AnnotatedElementUtils.hasAnnotation(operation, PostMapping.class);
    }

    /// Whether an operation needs an idempotency key.
    static boolean needsKey(AnnotatedElement operation) {
        PostMapping posted = AnnotatedElementUtils.findMergedAnnotation(operation, PostMapping.class);
        return posted != null && List.of(posted.value()).contains(IdempotencyFilter.REQUIRED_ON);
    }
}
