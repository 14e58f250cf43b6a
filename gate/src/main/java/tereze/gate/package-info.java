/// The gate: a waiting room before a service, which stands when all behind it is down.
@NullMarked
package tereze.gate;

import org.jspecify.annotations.NullMarked;
