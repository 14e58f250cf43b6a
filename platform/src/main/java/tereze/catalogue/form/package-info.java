/// Forms: from the declared schema to what an applicant sent.
@NullMarked
package tereze.catalogue.form;

import org.jspecify.annotations.NullMarked;
