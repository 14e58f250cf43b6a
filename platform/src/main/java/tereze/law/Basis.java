package tereze.law;

/// How well a row of the law's data is founded. Whoever shows the number can show this beside it.
public enum Basis {
    /// Compared with the text of the law itself.
    CHECKED,
    /// Taken from a report about the law; its text was not seen.
    SECONDARY,
    /// Follows from a rule of the law by computation; no publication that confirms it was seen.
    COMPUTED,
    /// Chosen by the project, because no rule was found.
    ASSUMED
}
