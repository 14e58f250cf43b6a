/// People of the synthetic country, read from the database of the rehearsal.
@NullMarked
package tereze.rehearsal.store;

import org.jspecify.annotations.NullMarked;
