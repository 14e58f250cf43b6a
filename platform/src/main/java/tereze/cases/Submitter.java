package tereze.cases;

import tereze.access.Authority;
import tereze.acts.PersonId;

/// Who sent an application for its applicant, and on what ground.
public record Submitter(PersonId person, Authority authority) {}
