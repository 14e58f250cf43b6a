/// Rehearses the opening day of a service: `./tereze rehearse`.
@NullMarked
package tereze.rehearsal;

import org.jspecify.annotations.NullMarked;
