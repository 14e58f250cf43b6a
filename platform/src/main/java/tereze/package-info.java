/** Tereze: one window for every public service. */
@NullMarked
package tereze;

import org.jspecify.annotations.NullMarked;
