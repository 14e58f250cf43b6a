package tereze.cases;

import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// An application for a declared service.
///
/// @param sender the applicant, or somebody for them
/// @param service as declared, such as `residence-temporary`
/// @param form JSON text, not validated yet
public record Apply(PersonId applicant, PersonId sender, String service, FormData form) {
    /// Who sends it for the applicant; null if the applicant sends it.
    public @Nullable PersonId submitter() {
        return sender.equals(applicant) ? null : sender;
    }
}
