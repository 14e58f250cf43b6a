/// Forms: their schema, and the parsing of what an applicant sent.
@NullMarked
package tereze.catalogue.form;

import org.jspecify.annotations.NullMarked;
