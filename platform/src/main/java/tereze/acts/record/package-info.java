/// The record of an act: its JSON, the canonical bytes, the commitment to them. The format cannot change once acts
/// exist.
@NullMarked
package tereze.acts.record;

import org.jspecify.annotations.NullMarked;
