/// How states are declared and read: tables, guard rows of sets, grouped reads.
@NamedInterface("table")
@NullMarked
package tereze.acts.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
