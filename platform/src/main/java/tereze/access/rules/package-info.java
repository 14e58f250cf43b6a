/// Pure: who gets a role, and what it is afterwards.
@NullMarked
package tereze.access.rules;

import org.jspecify.annotations.NullMarked;
