/// Fault tests on the running product: processes are killed, suspended and restarted under load.
@NullMarked
package tereze.faults;

import org.jspecify.annotations.NullMarked;
