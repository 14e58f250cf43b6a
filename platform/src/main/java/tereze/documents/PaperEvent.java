package tereze.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// What an act does to papers about its thing.
public sealed interface PaperEvent {
    /// The holder gets a paper.
    ///
    /// @param variant of the kind of paper, such as `temporary`; empty if it has none
    /// @param until the first day on which it is not valid; null if no end is known
    record Made(
            PersonId holder,
            String variant,
            LocalDate since,
            @Nullable LocalDate until) implements PaperEvent {}

    /// The papers about the thing are not valid from this day on.
    record Ended(LocalDate on) implements PaperEvent {}
}
