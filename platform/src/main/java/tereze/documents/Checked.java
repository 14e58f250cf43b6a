package tereze.documents;

/// What anybody is told who checks the code of a document: neither since when it does not hold nor why, because whoever
/// keeps an old paper would learn the day of a move.
public enum Checked {
    /// It is genuine, and what it says holds today.
    HOLDS,

    /// It is genuine, and what it says does not hold today, or is about somebody under protection.
    HOLDS_NOT,

    /// No document with this code was made here.
    UNKNOWN
}
