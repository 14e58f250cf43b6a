package tereze.mandates;

import java.util.UUID;

/// On what one person's right to act for another rests: a row that stands.
///
/// @param id of the mandate, or of the relation between parent and child
public record RepresentationBasis(Kind kind, UUID id) {
    /// The kinds of grounds.
    public enum Kind {
        /// A power of attorney.
        MANDATE,
        /// Parents, and guardians, act for a young child.
        CHILD
    }
}
