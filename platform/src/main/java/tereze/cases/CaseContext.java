package tereze.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tereze.acts.PersonId;

/// The case for which evidence is collected or an outcome is written.
///
/// @param kase its id, also during its opening
/// @param service the declared service, which is the recorded reason
/// @param sender the applicant or the submitter: facts must not reveal to them what they may not see
/// @param today the day of the application in the country's time zone
public record CaseContext(
        UUID kase, String service, PersonId applicant, PersonId sender, Instant now, LocalDate today) {}
