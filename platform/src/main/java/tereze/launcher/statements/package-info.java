/// How figures of statements are shown.
@NullMarked
package tereze.launcher.statements;

import org.jspecify.annotations.NullMarked;
