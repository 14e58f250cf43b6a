package tereze.cases;

import java.util.List;
import java.util.UUID;
import tereze.api.Fault;

/// What came of an application.
public sealed interface Opening {
    /// A case stands, whatever became of it: it may have been granted or refused at once.
    ///
    /// @param receipt the id of the act that took the application in
    record Opened(UUID kase, UUID receipt, CaseStatus status) implements Opening {}

    /// No such service takes applications.
    record NoSuchService(String service) implements Opening {}

    /// The sender may not act for the applicant in this service, or there is no such person: the two look the same.
    record NotActing() implements Opening {}

    /// The form is not what the service's schema asks for.
    record FormInvalid(List<Fault> faults) implements Opening {
        public FormInvalid {
            faults = List.copyOf(faults);
        }
    }

    /// A check of the form failed: no case was made.
    record Rejected(String service, int version, String code) implements Opening {}

    /// What is applied for stands already: no case was made.
    record Conflicting(String service, int version, String code) implements Opening {}

    /// The applicant has an open case about the same.
    record OpenAlready() implements Opening {}

    /// The applicant has as many open cases of the service as there may be.
    record TooManyOpen(int most) implements Opening {}

    /// The applicant has filed for the service as often as may be within a day.
    record TooManyLately(int most) implements Opening {}
}
