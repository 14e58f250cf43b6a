/// The gate: a waiting room before a service. It works while everything behind it is down.
@NullMarked
package tereze.gate;

import org.jspecify.annotations.NullMarked;
