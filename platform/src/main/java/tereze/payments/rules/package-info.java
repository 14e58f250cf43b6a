/// What the statements of an account say together. Pure.
@NullMarked
package tereze.payments.rules;

import org.jspecify.annotations.NullMarked;
