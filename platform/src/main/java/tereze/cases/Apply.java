package tereze.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// An application for a declared service.
///
/// @param kase the id of the new case
/// @param sender the applicant, or somebody for them
/// @param service as declared, such as `residence-temporary`
/// @param form JSON text, not validated yet
public record Apply(UUID kase, PersonId applicant, PersonId sender, String service, FormData form) {
    /// Who sends it for the applicant; null if the applicant sends it.
    public @Nullable PersonId submitter() {
        return sender.equals(applicant) ? null : sender;
    }
}
