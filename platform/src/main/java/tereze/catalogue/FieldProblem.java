package tereze.catalogue;

/// What is wrong with one field of a form.
///
/// @param pointer where, as a JSON Pointer (RFC 6901) into the form; empty for the form itself
/// @param limit the limit or the shape that was missed, empty where the code says all
public record FieldProblem(String pointer, Code code, String limit) {
    /// The stable codes of what can be wrong. Their texts are chosen at the edge.
    public enum Code {
        REQUIRED("required"),
        UNKNOWN_FIELD("unknown-field"),
        WRONG_TYPE("wrong-type"),
        WRONG_FORMAT("wrong-format"),
        NOT_ALLOWED("not-allowed"),
        TOO_LONG("too-long"),
        TOO_SHORT("too-short"),
        TOO_SMALL("too-small"),
        TOO_LARGE("too-large"),
        TOO_MANY("too-many"),
        TOO_FEW("too-few"),
        NOT_UNIQUE("not-unique"),
        /// A control character or one that cannot be seen.
        CONTROL_CHARACTER("control-character"),
        /// Letters or digits of another script that look like the right ones.
        LOOK_ALIKE("look-alike");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /// As it stands in answers and as the key of its text.
        public String value() {
            return value;
        }
    }
}
