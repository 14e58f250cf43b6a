/// What `./tereze reconcile` tells the person at the terminal.
@NullMarked
package tereze.launcher.reconcile;

import org.jspecify.annotations.NullMarked;
