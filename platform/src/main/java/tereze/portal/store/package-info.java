/// The tables of the portal. None of them is a state table.
@NullMarked
package tereze.portal.store;

import org.jspecify.annotations.NullMarked;
