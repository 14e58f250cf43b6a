/// Renders documents to files. The same facts give the same bytes.
@NullMarked
package tereze.documents.paper;

import org.jspecify.annotations.NullMarked;
