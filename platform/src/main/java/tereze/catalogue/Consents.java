package tereze.catalogue;

import java.util.List;
import java.util.UUID;
import tereze.acts.PersonId;

/// Persons who are asked before an application can be granted. All of them must answer.
///
/// @param of gives the persons' ids
/// @param within the law row of the term in which they may answer
public record Consents(Expression<List<String>> of, String within, Silence silence, Refusal refusal) {
    /// The persons to be asked, each once, in a stable order.
    public List<PersonId> persons(Scope scope) {
        return of.value(scope).stream()
                .distinct()
                .sorted()
                .map(id -> new PersonId(UUID.fromString(id)))
                .toList();
    }

    /// What it means that a person did not answer within the term.
    public enum Silence {
        /// The case lapses.
        LAPSE,
        /// It is taken for consent.
        AGREE
    }

    /// What it means that a person refused.
    public enum Refusal {
        /// The case is refused.
        REFUSE,
        /// An officer decides.
        OFFICER
    }
}
