@NullMarked
package planted.launcher;

import org.jspecify.annotations.NullMarked;
