package tereze.cases;

import java.util.UUID;
import tereze.acts.UnitOfWork;

/// Writes the effects of a case on a register, in the transaction of the deciding act: the outcome, the effect of the
/// opening, or what undoes that effect. It is a bean, and a declaration uses the bean's name, such as
/// `residence.register`.
///
/// @param <A> the arguments, computed by a declaration: a record, see [tereze.catalogue.Shape]
public interface OutcomeWriter<A extends Record> {
    /// Stages all effects or none. Thread-safe. It is called again if the registers change meanwhile.
    Writing write(UnitOfWork unit, A arguments, CaseContext context);

    /// The result of a writer.
    sealed interface Writing {
        /// It is staged, and will be written with the case.
        record Done() implements Writing {}

        /// As [Done], with what the case remembers if it is granted ([Case#outcome]), for an [OutcomeReport].
        ///
        /// @param thing what was made or changed in a register, such as a registration
        record Made(UUID thing) implements Writing {}

        /// Nothing is staged: the registers have changed since the rules read them.
        ///
        /// @param code why, for the applicant
        record MovedOn(String code) implements Writing {}
    }
}
