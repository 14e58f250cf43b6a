package tereze.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;
import tereze.api.Reply.Created;

/// Takes applications in and tells what came of them as the API does: for pages that ask for the same.
public interface Applications {
    /// An application was taken in.
    ///
    /// @param receipt the id of the act that took it in
    record Applied(@JsonProperty("case") UUID kase, UUID receipt) {}

    /// Applies for a declared service.
    ///
    /// @param applicant the sender, or somebody for whom they send it; empty where nobody is known who could be
    ///     meant: told like somebody for whom one may not act
    /// @param form JSON text, not yet checked
    Reply<Created<Applied>> apply(
            Optional<PersonId> applicant, PersonId sender, String service, FormData form, Answering answering);
}
