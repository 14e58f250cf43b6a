/// The table of mandates.
@NullMarked
package tereze.mandates.store;

import org.jspecify.annotations.NullMarked;
