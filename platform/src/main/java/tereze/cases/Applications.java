package tereze.cases;

import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;

/// Takes applications in and tells what came of them as the API does: for pages that ask for the same.
public interface Applications {
    /// Applies for a declared service.
    ///
    /// @param form JSON text, not yet checked
    Reply apply(PersonId applicant, String service, Form form, Answering answering);
}
