/// Benchmarks, compared with pgbench on the same database and machine at the same time.
@NullMarked
package tereze.bench;

import org.jspecify.annotations.NullMarked;
