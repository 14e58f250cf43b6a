/// The record of an act: its JSON, its canonical bytes and their commitment. The format cannot change once acts exist.
@NamedInterface("record")
@NullMarked
package tereze.acts.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
