@NullMarked
package tereze.cases.rules;

import org.jspecify.annotations.NullMarked;
