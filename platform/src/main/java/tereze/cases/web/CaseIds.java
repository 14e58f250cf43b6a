package tereze.cases.web;

import java.util.Optional;
import java.util.UUID;

/// Reads the ids of cases.
final class CaseIds {
    private CaseIds() {}

    /// What is no id of ours is the id of no case: a caller learns no more from it than from another's case.
    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
