/// Pure rules for what agencies may ask and what they get.
@NullMarked
package tereze.exchange.rules;

import org.jspecify.annotations.NullMarked;
