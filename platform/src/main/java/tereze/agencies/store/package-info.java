/// The tables of the register of agencies, and the country's file of them.
@NullMarked
package tereze.agencies.store;

import org.jspecify.annotations.NullMarked;
