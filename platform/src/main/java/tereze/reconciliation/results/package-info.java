/// The files in which a reconciliation gives its results.
@NullMarked
package tereze.reconciliation.results;

import org.jspecify.annotations.NullMarked;
