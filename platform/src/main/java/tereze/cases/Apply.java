package tereze.cases;

import java.util.UUID;
import tereze.acts.PersonId;

/// An application for a declared service.
///
/// @param kase the id of the case it makes
/// @param service as declared, such as `residence-temporary`
/// @param form JSON text, not yet checked
public record Apply(UUID kase, PersonId applicant, String service, Form form) {}
