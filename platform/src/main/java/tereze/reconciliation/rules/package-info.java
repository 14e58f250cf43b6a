/// What names a fine, when it is settled, and the verdict of each fine. Pure.
@NullMarked
package tereze.reconciliation.rules;

import org.jspecify.annotations.NullMarked;
