/// The source of evidence and the writer of a birth.
@NullMarked
package tereze.civil.declared;

import org.jspecify.annotations.NullMarked;
