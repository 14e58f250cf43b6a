@NullMarked
package tereze.launcher;

import org.jspecify.annotations.NullMarked;
