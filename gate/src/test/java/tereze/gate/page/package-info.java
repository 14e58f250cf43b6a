@NullMarked
package tereze.gate.page;

import org.jspecify.annotations.NullMarked;
