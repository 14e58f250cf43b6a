package tereze.acts;

import org.jspecify.annotations.Nullable;

/// A person whom an act is about, with what the act says of them.
///
/// The record contains only a salted hash of the part. The part is stored beside the record, so that it can be erased
/// for one person without breaking the proofs of others.
///
/// @param part null if the act says nothing about the person, or if the part was erased
public record Subject<T>(PersonId person, @Nullable T part) {
    /// A person about whom the act says nothing more.
    public static Subject<Nothing> of(PersonId person) {
        return new Subject<>(person, null);
    }

    /// The type of a part that is always null.
    public record Nothing() {}
}
