package tereze.payments;

/// What is wrong with a file of statements, and where.
///
/// @param line from 1; 0 if it is the whole file
/// @param detail for people: what was found, or what was expected
public record Fault(long line, Reason reason, String detail) {

    /// What can be wrong.
    public enum Reason {
        /// The file cannot be opened or unpacked.
        UNREADABLE,
        /// It is not well-formed XML, or ends too early.
        XML,
        /// Its bytes are not in the encoding that it names.
        ENCODING,
        /// It has a document type declaration, which may name other files.
        DTD,
        /// Elements are nested too deeply.
        TOO_DEEP,
        /// A text, or an element, is too long.
        TOO_LONG,
        /// There is no statement in it.
        NO_STATEMENT,
        /// The amount of an entry is none.
        AMOUNT,
        /// The amount of a balance is none.
        BALANCE
    }

    @Override
    public String toString() {
        return detail;
    }
}
