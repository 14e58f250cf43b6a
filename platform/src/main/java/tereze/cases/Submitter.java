package tereze.cases;

import tereze.acts.PersonId;
import tereze.mandates.RepresentationBasis;

/// Who sent an application for its applicant, with the basis of their right to act.
public record Submitter(PersonId person, RepresentationBasis authority) {}
