@NullMarked
package planted.law;

import org.jspecify.annotations.NullMarked;
