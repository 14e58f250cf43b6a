/// What was measured and checked, the verdict, and the report.
@NullMarked
package tereze.rehearsal.result;

import org.jspecify.annotations.NullMarked;
