/// The tables of the register of addresses and of residence.
@NullMarked
package tereze.addresses.store;

import org.jspecify.annotations.NullMarked;
