package tereze.reconciliation;

import java.util.Set;

/// A payment that names no fine for certain, or another one, seen from a fine that is not settled.
///
/// @param groups the groups of letters and digits in its reference, folded like numbers
public record Suspect(Payment payment, Naming naming, Set<String> groups) {
    public Suspect {
        groups = Set.copyOf(groups);
    }

    /// What the reference of a payment names.
    public enum Naming {
        /// No fine.
        NONE,
        /// One fine, of another person.
        OTHER_PERSONS,
        /// One fine that is settled without this payment.
        SETTLED_WITHOUT,
        /// This fine.
        THIS,
        /// This fine and others, and the sum is not what is due on all of them.
        SEVERAL
    }
}
