/// The caller's own documents, and the public check.
@NullMarked
package tereze.documents.web;

import org.jspecify.annotations.NullMarked;
