/// The tables of the register of people.
@NullMarked
package tereze.people.store;

import org.jspecify.annotations.NullMarked;
