/// Converts a declaration's nodes to a [tereze.catalogue.Definition] and reports every mistake.
@NullMarked
package tereze.catalogue.reading;

import org.jspecify.annotations.NullMarked;
