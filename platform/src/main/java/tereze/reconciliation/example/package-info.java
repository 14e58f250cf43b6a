/// An agency's files that nobody's life is in, with the right verdicts: an independent check of the rules,
/// which it must not use. What happened is chosen first, with its verdict; then the rows are written that say
/// so.
@NullMarked
package tereze.reconciliation.example;

import org.jspecify.annotations.NullMarked;
