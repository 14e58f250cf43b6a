/// Files of an agency that does not exist, with the right verdicts: an independent check of the rules, which it must
/// not use. What happened is chosen first, with its verdict; then the rows are written that say so.
@NamedInterface("example")
@NullMarked
package tereze.reconciliation.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
