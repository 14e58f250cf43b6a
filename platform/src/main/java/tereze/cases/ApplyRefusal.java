package tereze.cases;

import java.util.List;
import tereze.api.FieldError;

/// Why an application is refused. Nothing is written.
public sealed interface ApplyRefusal {
    /// There is no such service, or it takes no applications.
    record NoSuchService(String service) implements ApplyRefusal {}

    /// The sender may not act for the applicant in this service, or there is no such person. Both cases look the
    /// same.
    record NotActing() implements ApplyRefusal {}

    /// The form does not match the service's schema.
    record FormInvalid(List<FieldError> faults) implements ApplyRefusal {
        public FormInvalid {
            faults = List.copyOf(faults);
        }
    }

    /// A check of the form failed. No case was made.
    record Rejected(String service, int version, String code) implements ApplyRefusal {}

    /// The result of the application exists already. No case was made.
    record Conflicting(String service, int version, String code) implements ApplyRefusal {}

    /// The applicant has an open case about the same thing.
    record OpenAlready() implements ApplyRefusal {}

    /// The applicant has reached the limit of open cases of this service.
    record TooManyOpen(int most) implements ApplyRefusal {}

    /// The applicant has reached the limit of applications for this service within a day.
    record TooManyLately(int most) implements ApplyRefusal {}
}
