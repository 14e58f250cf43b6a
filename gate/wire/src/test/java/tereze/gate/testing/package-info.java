/// What tests of the gate share.
@NullMarked
package tereze.gate.testing;

import org.jspecify.annotations.NullMarked;
