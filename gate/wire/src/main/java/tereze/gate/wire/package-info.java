/// What gates, those who write cursors and draws, and those who check the order send each other, as JSON.
@NullMarked
package tereze.gate.wire;

import org.jspecify.annotations.NullMarked;
