package tereze.reconciliation;

/// A row, or the rest of a file, that could not be taken; or a fact of a statement that could not.
///
/// @param file its name
/// @param place the line; of a payment in a statement `statement.entry.transaction`. Empty if the file cannot be
///     opened at all
/// @param detail for people: what was found, or what was expected
public record Rejection(String file, String place, Reason reason, String detail) {

    /// Why. The codes are those of `rejected.csv`.
    public enum Reason {
        /// The columns are others, or a row has too few of them; or something does not end.
        COLUMNS("columns"),
        /// The number of a fine is missing, or has neither letters nor digits.
        NUMBER("number"),
        /// Rows of one number that contradict each other.
        CONFLICT("conflict"),
        /// The amount is none, or not above zero, or says two things.
        AMOUNT("amount"),
        /// The day is none.
        DAY("day"),
        /// The money is not tenge.
        CURRENCY("currency"),
        /// A row, or a part of a document, is too long.
        TOO_LONG("too-long"),
        /// The bytes are no text in the encoding of the file.
        ENCODING("encoding"),
        /// The document is damaged, or is no statement.
        XML("xml"),
        /// A hand-over of a fine that no register has.
        HANDOVER_OF_UNKNOWN("handover-of-unknown");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The code in `rejected.csv`.
        public String code() {
            return code;
        }
    }
}
