package tereze.documents;

import java.time.LocalDate;

/// The validity of a genuine document on a day.
public sealed interface Validity {
    default boolean holds() {
        return switch (this) {
            case Holds() -> true;
            case NotYet _, NoLonger _ -> false;
        };
    }

    /// The document is valid.
    record Holds() implements Validity {}

    /// It becomes valid on a later day.
    record NotYet(LocalDate from) implements Validity {}

    /// It is no longer valid.
    ///
    /// @param since the first day on which it was not valid
    record NoLonger(LocalDate since) implements Validity {}
}
