/// The people of a rehearsal: who arrives when, who applies, and with what.
@NullMarked
package tereze.rehearsal.crowd;

import org.jspecify.annotations.NullMarked;
