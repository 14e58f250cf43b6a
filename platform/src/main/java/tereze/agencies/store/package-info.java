/// The tables of the register of agencies, and the loader of the country's file.
@NullMarked
package tereze.agencies.store;

import org.jspecify.annotations.NullMarked;
