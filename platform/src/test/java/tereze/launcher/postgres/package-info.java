@NullMarked
package tereze.launcher.postgres;

import org.jspecify.annotations.NullMarked;
