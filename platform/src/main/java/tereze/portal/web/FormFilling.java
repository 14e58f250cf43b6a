package tereze.portal.web;

import tereze.acts.PersonId;
import tereze.cases.ChoiceSource.Chooser;

/// The people of a form.
///
/// @param applicant the person it is for; the reader, if it is their own
/// @param before the page before the first question
record FormFilling(PersonId reader, PersonId applicant, String before) {
    boolean own() {
        return chooser().own();
    }

    Chooser chooser() {
        return new Chooser(reader, applicant);
    }
}
