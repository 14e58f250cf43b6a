package tereze.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.Text;

/// Why an application is refused. Nothing is written.
public sealed interface ApplyRefusal {
    /// There is no such service.
    record NoSuchService(String service) implements ApplyRefusal {}

    /// The service is not open yet, or no more.
    ///
    /// @param opens when it opens; null if that is not announced
    /// @param successor the id of the service that took its place; null if it was never open
    record NotOpen(@Nullable Instant opens, @Nullable String successor) implements ApplyRefusal {}

    /// The service takes no applications for a while.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    record Paused(Instant since, Instant expected, Text reason, Text elsewhere) implements ApplyRefusal {}

    /// The sender may not act for the applicant in this service, or there is no such person. Both cases look the
    /// same.
    record NotActing() implements ApplyRefusal {}

    /// People queue for the service, and it was not this person's turn.
    ///
    /// @param gate the address at which people queue
    record QueueFirst(String gate) implements ApplyRefusal {}

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
