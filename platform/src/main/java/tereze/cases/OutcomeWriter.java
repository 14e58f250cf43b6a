package tereze.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;

/// Writes what a case comes to, in the transaction of the act that decides it: the outcome where it is granted, what
/// has to stand from its opening on, or what undoes that again. A bean; found by its name, under which
/// `catalogue/offers` says what it takes.
public interface OutcomeWriter {
    /// As a declaration names it, such as `residence.register`.
    String name();

    /// Stages what is to be written, all or nothing; thread-safe. Called again if the registers change meanwhile.
    Writing write(UnitOfWork unit, Request request);

    /// What is to be written.
    ///
    /// @param service the declared service, the ground of the change
    /// @param today the day of the application in the country's zone
    /// @param arguments as the declaration computes them; one that may be missing and is missing is absent
    record Request(
            UUID kase,
            String service,
            PersonId applicant,
            Instant now,
            LocalDate today,
            Map<String, Object> arguments) {
        /// A text argument that the declaration must give.
        ///
        /// @throws IllegalArgumentException if it does not
        public String text(String name) {
            if (arguments.get(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException(name + ": " + arguments.get(name) + " (expected: text)");
        }

        /// A whole-number argument that the declaration must give.
        ///
        /// @throws IllegalArgumentException if it does not
        public long number(String name) {
            if (arguments.get(name) instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalArgumentException(name + ": " + arguments.get(name) + " (expected: a number)");
        }
    }

    /// The result of a writer.
    sealed interface Writing {
        /// It is staged, and will be written with the case.
        record Done() implements Writing {}

        /// Nothing is staged: the registers have changed since the rules read them.
        ///
        /// @param code why, for the applicant
        record MovedOn(String code) implements Writing {}
    }
}
