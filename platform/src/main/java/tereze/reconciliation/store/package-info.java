/// Where a reconciliation keeps its rows while it works: a database of DuckDB in a file.
@NullMarked
package tereze.reconciliation.store;

import org.jspecify.annotations.NullMarked;
