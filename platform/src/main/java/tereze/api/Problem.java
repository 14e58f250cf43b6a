package tereze.api;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A refusal for an HTTP caller (RFC 9457): a stable code and a text in the caller's language. It never repeats what
/// was sent and never shows internal details.
///
/// @param code its kind
/// @param with values of the text's placeholders: limits and rules, never what was sent
/// @param faults the fields with errors, if the fields are the reason
/// @param text its own text, if the text is not found by the code; else null
/// @param members further members of the problem: a [Text], a moment, a string, or null for what is not known. Those
///     that are not null are values of the text's placeholders too, in the caller's language
public record Problem(
        ProblemCode code,
        Map<String, String> with,
        List<FieldError> faults,
        @Nullable Text text,
        Map<String, @Nullable Object> members) {
    /// The placeholder for the earliest time of the next request.
    public static final String AGAIN = "again";

    /// The member that says when a refusal with status 503 probably ends.
    public static final String EXPECTED = "expected";

    /// The statuses of refusals by declared services: a conflict, or an unacceptable application.
    public static final Set<Integer> DECLARED = Set.of(409, 422);

    public Problem {
        with = Map.copyOf(with);
        faults = List.copyOf(faults);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /// A problem whose texts are found by its code.
    public static Problem of(ProblemCode code) {
        return of(code, Map.of());
    }

    /// Like [#of(ProblemCode)], with the values of the text's placeholders.
    public static Problem of(ProblemCode code, Map<String, String> with) {
        return new Problem(code, with, List.of(), null, Map.of());
    }

    /// Like [#of(ProblemCode)], with further members of the problem.
    public static Problem telling(ProblemCode code, Map<String, @Nullable Object> members) {
        return new Problem(code, Map.of(), List.of(), null, members);
    }

    /// 429: too many requests, with the earliest time of the next one.
    public static Problem tooOften(ProblemCode code, Instant again) {
        return of(code, Map.of(AGAIN, again.toString()));
    }

    /// 422 `invalid-field` for these fields.
    public static Problem invalid(List<FieldError> faults) {
        return new Problem(EdgeProblem.INVALID_FIELD, Map.of(), faults, null, Map.of());
    }

    /// 422 `invalid-field` for one field.
    public static Problem invalid(String field, FieldError.Kind kind) {
        return invalid(List.of(new FieldError(field, kind)));
    }

    /// A refusal that a declared service defines: its file has the code and the text.
    ///
    /// @param status one of [#DECLARED]
    public static Problem declared(int status, String code, Text text) {
        if (!DECLARED.contains(status)) {
            throw new IllegalArgumentException("status: " + status + " (expected: one of " + DECLARED + ")");
        }
        return new Problem(new DeclaredCode(code, status), Map.of(), List.of(), text, Map.of());
    }

    private record DeclaredCode(String name, int status) implements ProblemCode {
        @Override
        public String code() {
            return name;
        }
    }
}
