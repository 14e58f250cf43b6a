package tereze.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A refusal as an HTTP caller sees it (RFC 9457): a stable code, and a text in the caller's language. It never repeats
/// what was sent and never shows what went wrong inside.
///
/// @param code its kind
/// @param with values of the text's placeholders: limits and rules, never what was sent
/// @param faults the fields at fault, where it is fields
/// @param text its text where that does not stand under its code, else null
public record Problem(
        ProblemCode code,
        Map<String, String> with,
        List<Fault> faults,
        @Nullable Text text) {
    /// The placeholder that holds from when on something may be asked again.
    public static final String AGAIN = "again";

    /// The statuses of what declared services refuse: something stands against it, or it does not fit.
    public static final Set<Integer> DECLARED = Set.of(409, 422);

    public Problem {
        with = Map.copyOf(with);
        faults = List.copyOf(faults);
    }

    /// A problem whose texts stand under its code.
    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of(), List.of(), null);
    }

    /// As [#of(ProblemCode)], with the values of its text's placeholders.
    public static Problem of(ProblemCode code, Map<String, String> with) {
        return new Problem(code, with, List.of(), null);
    }

    /// 429: what was asked too often may be asked again from a moment on, which the answer tells.
    public static Problem tooOften(ProblemCode code, Instant again) {
        return of(code, Map.of(AGAIN, again.toString()));
    }

    /// Fields at fault: 422 `invalid-field`.
    public static Problem invalid(List<Fault> faults) {
        return new Problem(EdgeProblem.INVALID_FIELD, Map.of(), faults, null);
    }

    /// One field at fault: 422 `invalid-field`.
    public static Problem invalid(String field, Fault.Kind kind) {
        return invalid(List.of(new Fault(field, kind)));
    }

    /// A refusal that a declared service names: code and text come from its file.
    ///
    /// @param status one of [#DECLARED]
    public static Problem declared(int status, String code, Text text) {
        if (!DECLARED.contains(status)) {
            throw new IllegalArgumentException("status: " + status + " (expected: one of " + DECLARED + ")");
        }
        return new Problem(new DeclaredCode(code, status), Map.of(), List.of(), text);
    }

    private record DeclaredCode(String name, int status) implements ProblemCode {
        @Override
        public String code() {
            return name;
        }
    }
}
