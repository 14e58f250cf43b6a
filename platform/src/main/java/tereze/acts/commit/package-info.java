/// Writing: one committer a node, many changes in a transaction.
@NamedInterface("commit")
@NullMarked
package tereze.acts.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
