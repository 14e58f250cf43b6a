@NullMarked
package tereze.cases;

import org.jspecify.annotations.NullMarked;
