/// Pure rules for matching words with services.
@NullMarked
package tereze.portal.rules;

import org.jspecify.annotations.NullMarked;
