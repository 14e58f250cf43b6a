/// Pure rules for registrations and for who may see them.
@NullMarked
package tereze.addresses.rules;

import org.jspecify.annotations.NullMarked;
