/// Listening: one runner for each listener; the cursor moves in the transaction of the effect.
@NamedInterface("stream")
@NullMarked
package tereze.acts.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
