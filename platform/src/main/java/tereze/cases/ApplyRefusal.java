package tereze.cases;

import java.util.List;
import tereze.api.FieldError;

/// Why an application is not taken in. Nothing is written.
public sealed interface ApplyRefusal {
    /// No such service takes applications.
    record NoSuchService(String service) implements ApplyRefusal {}

    /// The sender may not act for the applicant in this service, or there is no such person: the two look the same.
    record NotActing() implements ApplyRefusal {}

    /// The form is not what the service's schema asks for.
    record FormInvalid(List<FieldError> faults) implements ApplyRefusal {
        public FormInvalid {
            faults = List.copyOf(faults);
        }
    }

    /// A check of the form failed: no case was made.
    record Rejected(String service, int version, String code) implements ApplyRefusal {}

    /// What is applied for stands already: no case was made.
    record Conflicting(String service, int version, String code) implements ApplyRefusal {}

    /// The applicant has an open case about the same.
    record OpenAlready() implements ApplyRefusal {}

    /// The applicant has as many open cases of the service as there may be.
    record TooManyOpen(int most) implements ApplyRefusal {}

    /// The applicant has filed for the service as often as may be within a day.
    record TooManyLately(int most) implements ApplyRefusal {}
}
