package tereze.portal.web;

import tereze.acts.PersonId;
import tereze.cases.ChoiceSource.Chooser;

/// Who fills a form in.
///
/// @param applicant for whom; the reader themselves where it is their own
/// @param before the page before the first question
record FormFilling(PersonId reader, PersonId applicant, String before) {
    boolean own() {
        return chooser().own();
    }

    Chooser chooser() {
        return new Chooser(reader, applicant);
    }
}
