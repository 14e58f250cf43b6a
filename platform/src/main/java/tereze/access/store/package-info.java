/// The tables of access.
@NullMarked
package tereze.access.store;

import org.jspecify.annotations.NullMarked;
