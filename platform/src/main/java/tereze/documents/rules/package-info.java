/// Check digits and validity: pure functions.
@NullMarked
package tereze.documents.rules;

import org.jspecify.annotations.NullMarked;
