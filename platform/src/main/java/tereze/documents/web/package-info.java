/// One's own documents, and the check that is open to all.
@NullMarked
package tereze.documents.web;

import org.jspecify.annotations.NullMarked;
