/// Benchmarks: what the product does, measured beside pgbench on the same database, machine and minute.
@NullMarked
package tereze.bench;

import org.jspecify.annotations.NullMarked;
