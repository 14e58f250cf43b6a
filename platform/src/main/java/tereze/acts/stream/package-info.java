/// The machine that listens: one runner a listener, its cursor moved with its effect.
@NamedInterface("stream")
@NullMarked
package tereze.acts.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
