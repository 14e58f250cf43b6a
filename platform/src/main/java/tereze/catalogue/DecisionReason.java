package tereze.catalogue;

import tereze.api.Text;

/// Why officers decide so, as far as it can be said beforehand: a text that a person reads in their own language.
///
/// @param id stable: acts record it
/// @param decision the decision that it is for
public record DecisionReason(String id, Of decision, Text text) {
    /// A decision of an officer.
    public enum Of {
        GRANT,
        REFUSE
    }
}
