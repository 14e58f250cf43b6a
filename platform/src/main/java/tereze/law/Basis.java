package tereze.law;

/// How reliable a row of the law's data is. A page that shows the number can show this too.
public enum Basis {
    /// Compared with the text of the law itself.
    CHECKED,
    /// Taken from a report about the law; its text was not seen.
    SECONDARY,
    /// Computed by a rule of the law. No publication that confirms it was seen.
    COMPUTED,
    /// Chosen by the project, because no rule was found.
    ASSUMED
}
