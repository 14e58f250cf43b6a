/// Reads the law's data files; nothing is kept in the database.
@NullMarked
package tereze.law.store;

import org.jspecify.annotations.NullMarked;
