package tereze.people;

/// What came of reading an IIN that somebody typed.
public sealed interface IinReading {
    /// It is well formed. Whether anybody bears it, only the register knows.
    record Read(Iin iin) implements IinReading {}

    /// It is none.
    record Malformed(Fault fault) implements IinReading {}

    /// What is wrong with it.
    enum Fault {
        /// Not twelve digits.
        NOT_TWELVE_DIGITS,
        /// A century digit that is not issued, or not accepted here.
        CENTURY,
        /// No day of the calendar.
        NO_SUCH_DATE,
        /// The check digit of another number, or a number that is never issued.
        CHECK_DIGIT
    }
}
