package tereze.api.web;

import org.jspecify.annotations.Nullable;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The error for JSON that cannot be parsed: its place, as far as the names are ours, and its kind.
final class JsonFaults {
    private JsonFaults() {}

    static Problem problem(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused.problem();
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException _ -> Problem.of(EdgeProblem.UNKNOWN_FIELD);
            case DatabindException wrong -> Problem.invalid(pointer(wrong), FieldError.Kind.WRONG_FORM);
            case null, default -> Problem.of(EdgeProblem.BROKEN_JSON);
        };
    }

    /// Names on the path were matched with a record's component, so they are ours and not the caller's.
    private static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
        }
        return pointer.toString();
    }
}
