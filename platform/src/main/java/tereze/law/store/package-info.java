/// Reads the law's data files. Nothing is stored in the database.
@NullMarked
package tereze.law.store;

import org.jspecify.annotations.NullMarked;
