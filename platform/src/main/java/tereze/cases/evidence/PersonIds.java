package tereze.cases.evidence;

import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;

/// Reads the id of a person from an argument.
final class PersonIds {
    private PersonIds() {}

    /// Empty where there is none, or where it is none.
    static Optional<PersonId> read(Optional<String> argument) {
        try {
            return argument.map(UUID::fromString).map(PersonId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
