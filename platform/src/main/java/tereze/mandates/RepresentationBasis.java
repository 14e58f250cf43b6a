package tereze.mandates;

import java.util.UUID;

/// The basis of a right to act for another: a row of a register.
///
/// @param id of the mandate, or of the relation between parent and child
public record RepresentationBasis(Kind kind, UUID id) {
    /// What gives the right to represent.
    public enum Kind {
        /// A power of attorney.
        MANDATE,
        /// Parents and guardians act for a young child.
        CHILD
    }
}
