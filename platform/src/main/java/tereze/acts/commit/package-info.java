/// The machine that writes: one committer a node, many changes to a transaction.
@NamedInterface("commit")
@NullMarked
package tereze.acts.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
