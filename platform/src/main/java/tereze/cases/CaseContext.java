package tereze.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tereze.acts.PersonId;

/// The case that evidence is collected or an outcome is written for.
///
/// @param kase its id, also while it is being opened
/// @param service the declared service: the reason of what is written
/// @param sender who sent it, the applicant or somebody for them: no fact may tell them what they may not see
/// @param today the day of the application in the country's zone
public record CaseContext(
        UUID kase, String service, PersonId applicant, PersonId sender, Instant now, LocalDate today) {}
