@NullMarked
package planted.cases.store;

import org.jspecify.annotations.NullMarked;
