/// The tables of the portal: none of them holds state.
@NullMarked
package tereze.portal.store;

import org.jspecify.annotations.NullMarked;
