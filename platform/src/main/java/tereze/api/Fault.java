package tereze.api;

import java.util.Locale;
import java.util.Map;

/// What is wrong with one field of a request.
///
/// @param field where it stands, such as `/form/months`; never a name that the caller made up
/// @param kind what is wrong with it
/// @param with values of the text's placeholders: limits and rules, never what was sent
public record Fault(String field, Kind kind, Map<String, String> with) {
    public Fault {
        with = Map.copyOf(with);
    }

    public Fault(String field, Kind kind) {
        this(field, kind, Map.of());
    }

    /// The kinds of faults; each has its texts under `fault.` and its code.
    public enum Kind {
        MISSING,
        UNKNOWN,
        WRONG_TYPE,
        WRONG_FORM,
        NOT_ALLOWED,
        TOO_LONG,
        TOO_SHORT,
        OUT_OF_RANGE,
        NOT_AN_IIN,
        NOT_AN_RKA,
        NOT_A_DATE,
        CONTROL_CHARACTERS,
        /// Letters or digits of another script stand where a code should.
        LOOK_ALIKE;

        /// The stable code, such as `too-long`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
