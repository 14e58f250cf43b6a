package tereze.catalogue;

import java.util.List;
import java.util.UUID;
import tereze.acts.PersonId;

/// The persons who are asked before an application can be granted. All of them must answer.
///
/// @param of computes the persons' ids
/// @param within the law row of the term for their answers
public record Consents(Expression<List<String>> of, String within, Silence silence, Refusal refusal) {
    /// The persons to ask, each once, in a stable order.
    ///
    /// @throws CannotEvaluate if the expression has no value, or one that is no list of persons
    public List<PersonId> persons(Scope scope) {
        List<String> ids = of.value(scope);
        try {
            return ids.stream()
                    .distinct()
                    .sorted()
                    .map(id -> new PersonId(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new CannotEvaluate(of.text(), e);
        }
    }

    /// The meaning of no answer within the term. Acts store the constants.
    public enum Silence {
        /// The case lapses.
        LAPSE,
        /// The person consents, if they are known to have received the question: they could have objected.
        AGREE
    }

    /// The meaning of a refusal. Acts store the constants.
    public enum Refusal {
        /// The case is refused at once.
        REFUSE,
        /// An officer decides after all answers.
        OFFICER
    }
}
