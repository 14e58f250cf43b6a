package tereze.people;

/// The result of parsing a typed IIN.
public sealed interface IinReading {
    /// The IIN is well-formed. Only the register knows whether it exists.
    record Read(Iin iin) implements IinReading {}

    /// The text is not an IIN.
    record Malformed(Fault fault) implements IinReading {}

    /// The reason why a text is not an IIN.
    enum Fault {
        /// Not twelve digits.
        NOT_TWELVE_DIGITS,
        /// A century digit that is not in use, or not accepted here.
        CENTURY,
        /// Not a valid date.
        NO_SUCH_DATE,
        /// A wrong check digit, or a number that is never issued.
        CHECK_DIGIT
    }
}
