/// From a declaration's nodes to a [tereze.catalogue.Definition], telling every mistake on the way.
@NullMarked
package tereze.catalogue.reading;

import org.jspecify.annotations.NullMarked;
