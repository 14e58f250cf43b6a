/// The source of evidence and the writer of identity documents.
@NullMarked
package tereze.identity.declared;

import org.jspecify.annotations.NullMarked;
