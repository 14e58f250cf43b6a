package tereze.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Language;

/// Where a declared service takes evidence from, instead of asking for a paper. A bean; found by its name, under which
/// `catalogue/offers` says what it takes and what it gives.
public interface EvidenceSource {
    /// As a declaration names it, such as `people.person`.
    String name();

    /// Reads the registers, and nothing else; thread-safe. What it reads, the decision relies on.
    ///
    /// @return all facts that the source's shape names, null where it allows that
    Map<String, ? extends @Nullable Object> collect(Request request);

    /// What the register holds of somebody, for themselves to read on the page of a service that uses the source.
    /// Empty where that depends on an application.
    ///
    /// @param dates writes a day for the reader
    default List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return List.of();
    }

    /// What is asked.
    ///
    /// @param kase the case that the evidence is for, also while it is being opened
    /// @param sender who sent it, the applicant or somebody for them: no fact may tell them what they may not see
    /// @param today the day of the application in the country's zone
    /// @param arguments as the declaration computes them; one that may be missing and is missing is absent
    record Request(
            UUID kase,
            PersonId applicant,
            PersonId sender,
            Instant now,
            LocalDate today,
            Map<String, Object> arguments) {
        /// A text argument, if it is given.
        public Optional<String> text(String name) {
            return Optional.ofNullable(arguments.get(name)).map(Object::toString);
        }
    }
}
