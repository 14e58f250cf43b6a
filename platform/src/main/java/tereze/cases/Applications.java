package tereze.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;
import tereze.api.Reply.Created;

/// Accepts applications from pages, with the same responses as the API.
public interface Applications {
    /// The response to an application.
    ///
    /// @param number by which people name the case, such as `7KQ2-M4XD`
    /// @param page the path of its page, for the applicant
    /// @param receipt the id of the opening act
    record Applied(@JsonProperty("case") UUID kase, String number, String page, UUID receipt) {}

    /// Applies for a declared service.
    ///
    /// @param applicant the sender, or the person for whom they send it; empty if there is no such person. Then the
    ///     response is the same as for a person for whom the sender may not act
    /// @param form JSON text, not validated yet
    Reply<Created<Applied>> apply(
            Optional<PersonId> applicant, PersonId sender, String service, FormData form, Answering answering);
}
