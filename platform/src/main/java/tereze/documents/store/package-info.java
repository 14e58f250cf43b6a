/// The projection of documents.
@NullMarked
package tereze.documents.store;

import org.jspecify.annotations.NullMarked;
