/// Pure rules.
@NullMarked
package tereze.garden.rules;

import org.jspecify.annotations.NullMarked;
