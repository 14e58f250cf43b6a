/// Benchmarks, compared with pgbench, nginx, DuckDB or a plain parser on the same machine at the same time.
@NullMarked
package tereze.bench;

import org.jspecify.annotations.NullMarked;
