/// Faults made on the running product: processes killed, stopped and started again under load.
@NullMarked
package tereze.faults;

import org.jspecify.annotations.NullMarked;
