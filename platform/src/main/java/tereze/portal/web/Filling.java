package tereze.portal.web;

import tereze.acts.PersonId;

/// Who fills a form in.
///
/// @param applicant for whom; the reader themselves where it is their own
/// @param before the page before the first question
record Filling(PersonId reader, PersonId applicant, String before) {
    boolean own() {
        return reader.equals(applicant);
    }
}
