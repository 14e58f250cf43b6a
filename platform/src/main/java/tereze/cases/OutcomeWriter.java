package tereze.cases;

import tereze.acts.UnitOfWork;

/// Writes what a case comes to, in the transaction of the act that decides it: the outcome where it is granted, what
/// has to stand from its opening on, or what undoes that again. A bean; its name is what a declaration calls it, such
/// as `residence.register`.
///
/// @param <A> the arguments, as a declaration computes them: a record, see [tereze.catalogue.Shape]
public interface OutcomeWriter<A extends Record> {
    /// Stages what is to be written, all or nothing; thread-safe. Called again if the registers change meanwhile.
    Writing write(UnitOfWork unit, A arguments, CaseContext context);

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
