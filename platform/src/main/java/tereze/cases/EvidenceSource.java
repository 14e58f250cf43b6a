package tereze.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import tereze.acts.PersonId;
import tereze.api.Language;

/// A source of evidence for declared services, which replaces a paper. It is a bean, and a declaration uses the bean's
/// name, such as `people.person`.
///
/// Arguments and facts are records. Their components are the names and types that declarations use: see
/// [tereze.catalogue.Shape].
///
/// @param <A> the arguments, computed by a declaration
/// @param <F> the facts, read by its rules
public interface EvidenceSource<A extends Record, F extends Record> {
    /// Reads the registers, without other effects. Thread-safe. The decision relies on what it reads (see
    /// [tereze.acts.table.Reads]).
    F collect(A arguments, CaseContext context);

    /// The registered data of a person, for themselves, on the page of a service that uses the source. Empty if
    /// they depend on an application.
    ///
    /// @param dates formats a day for the reader
    default List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return List.of();
    }
}
