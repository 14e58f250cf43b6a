package tereze.cases;

import tereze.acts.PersonId;
import tereze.mandates.RepresentationBasis;

/// Who sent an application for its applicant, and on what ground.
public record Submitter(PersonId person, RepresentationBasis authority) {}
