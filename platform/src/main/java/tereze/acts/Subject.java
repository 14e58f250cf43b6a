package tereze.acts;

import org.jspecify.annotations.Nullable;

/// A person whom an act is about, with what the act says of them.
///
/// The part stands in the record only as a salted hash; its text is kept beside the record, so that it can be erased
/// for one person without touching the proofs of any other.
///
/// @param part null where the act says nothing personal beyond whom it concerns, or where the part was erased
public record Subject<T>(PersonId person, @Nullable T part) {
    /// A person whom the act concerns, with nothing further said of them.
    public static Subject<Nothing> of(PersonId person) {
        return new Subject<>(person, null);
    }

    /// The part of a subject of whom nothing is said.
    public record Nothing() {}
}
