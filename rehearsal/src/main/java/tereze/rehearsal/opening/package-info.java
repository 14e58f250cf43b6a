/// How a service comes to its opening.
@NullMarked
package tereze.rehearsal.opening;

import org.jspecify.annotations.NullMarked;
