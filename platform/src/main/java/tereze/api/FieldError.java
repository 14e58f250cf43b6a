package tereze.api;

import java.time.LocalDate;
import java.util.Map;
import tereze.acts.Code;

/// An error in one field of a request.
///
/// @param field its place, such as `/form/months`; never a name that the caller invented
/// @param kind of error
/// @param with values of the text's placeholders: limits and rules, never what was sent
public record FieldError(String field, Kind kind, Map<String, String> with) {
    public FieldError {
        with = Map.copyOf(with);
    }

    public FieldError(String field, Kind kind) {
        this(field, kind, Map.of());
    }

    /// A day outside a range. The text names both of its ends.
    public static FieldError outOfRange(String field, LocalDate first, LocalDate last) {
        return new FieldError(field, Kind.OUT_OF_RANGE, Map.of("first", first.toString(), "last", last.toString()));
    }

    /// A number outside a range. The text names both of its ends.
    public static FieldError outOfRange(String field, String least, String most) {
        return new FieldError(field, Kind.OUT_OF_RANGE, Map.of("least", least, "most", most));
    }

    /// The kinds of errors. Each has a code, and its texts under `fault.` and that code.
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
        /// Not a mobile number of the country, so that no SMS can be sent to it.
        NOT_A_MOBILE,
        YEAR_MISSING,
        /// A year of fewer than four digits.
        YEAR_TOO_SHORT,
        CONTROL_CHARACTERS,
        /// A text for somebody else has an address, a long number or markup: see [PlainWords].
        CONTACT_DETAILS,
        /// Not the URL of a system on the public internet.
        NOT_A_PUBLIC_URL,
        /// A code contains letters or digits of another script.
        LOOK_ALIKE;

        /// The stable code, such as `too-long`.
        public String code() {
            return Code.of(this);
        }
    }
}
