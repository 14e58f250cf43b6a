/// How a document becomes a file: the same facts give the same bytes.
@NullMarked
package tereze.documents.paper;

import org.jspecify.annotations.NullMarked;
