/// Pure rules of roles.
@NullMarked
package tereze.access.rules;

import org.jspecify.annotations.NullMarked;
