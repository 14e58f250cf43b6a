/// Pure rules for residence registration.
@NullMarked
package tereze.residence.rules;

import org.jspecify.annotations.NullMarked;
