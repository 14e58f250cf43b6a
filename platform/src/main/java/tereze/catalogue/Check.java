package tereze.catalogue;

import tereze.api.Text;

/// A rule of a service. Where it does not hold, it decides.
///
/// @param id stable: it is the `code` of a refusal and the rule named in a decision
/// @param that what has to hold
/// @param text what the applicant is told where it does not
public record Check(String id, Expression<Boolean> that, Otherwise otherwise, Text text) {
    /// Whether it holds.
    public boolean holds(Scope scope) {
        return that.value(scope);
    }

    /// What follows where a check does not hold, in the order in which a declaration must have them: a later one may
    /// never hide an earlier one.
    public enum Otherwise {
        /// The application cannot be taken: no case is made (422).
        REJECT,
        /// What stands already forbids it: no case is made (409).
        CONFLICT,
        /// A case is made and refused at once, with the rule named.
        REFUSE,
        /// An officer decides, once all who are asked have consented.
        OFFICER
    }
}
