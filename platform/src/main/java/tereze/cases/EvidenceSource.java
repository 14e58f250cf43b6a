package tereze.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import tereze.acts.PersonId;
import tereze.api.Language;

/// Where a declared service takes evidence from, instead of asking for a paper. A bean; its name is what a declaration
/// calls it, such as `people.person`.
///
/// Arguments and facts are records. Their components are the names and types that declarations know: see
/// [tereze.catalogue.Shape].
///
/// @param <A> the arguments, as a declaration computes them
/// @param <F> the facts, which its rules read
public interface EvidenceSource<A extends Record, F extends Record> {
    /// Reads the registers, and nothing else; thread-safe. What it reads, the decision relies on.
    F collect(A arguments, CaseContext context);

    /// What the register holds of somebody, for themselves to read on the page of a service that uses the source.
    /// Empty where that depends on an application.
    ///
    /// @param dates writes a day for the reader
    default List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return List.of();
    }
}
