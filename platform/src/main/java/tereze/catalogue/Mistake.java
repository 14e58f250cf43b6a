package tereze.catalogue;

/// A mistake in a declaration: where it is, what it is, and what was expected.
///
/// @param file as it was named to the reader
/// @param line from 1
/// @param column from 1
/// @param expected what would be right, the nearest valid name included; empty where the message says all
public record Mistake(String file, int line, int column, String message, String expected) {
    /// One line, as compilers print it: `file:line:column: message (expected: …)`.
    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": " + message;
        return expected.isEmpty() ? place : place + " (expected: " + expected + ")";
    }
}
