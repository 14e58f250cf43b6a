package tereze.cases;

import java.util.Optional;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;

/// Takes applications in and tells what came of them as the API does: for pages that ask for the same.
public interface Applications {
    /// Applies for a declared service.
    ///
    /// @param form JSON text, not yet checked
    Reply apply(PersonId applicant, String service, Form form, Answering answering);

    /// Applies for somebody else.
    ///
    /// @param applicant empty where nobody is known who could be meant: told like somebody for whom one may not act
    Reply applyFor(Optional<PersonId> applicant, PersonId submitter, String service, Form form, Answering answering);
}
