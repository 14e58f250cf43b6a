package tereze.documents;

import java.time.LocalDate;

/// Whether what a genuine document says holds on a day.
public sealed interface Validity {
    /// Whether it holds now.
    default boolean holds() {
        return switch (this) {
            case Holds() -> true;
            case NotYet _, NoLonger _ -> false;
        };
    }

    /// It holds.
    record Holds() implements Validity {}

    /// It holds from a day that has not come.
    record NotYet(LocalDate from) implements Validity {}

    /// It no longer holds.
    ///
    /// @param since the first day on which it no longer held
    record NoLonger(LocalDate since) implements Validity {}
}
