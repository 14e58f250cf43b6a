/// Pure: how words are matched with services.
@NullMarked
package tereze.portal.rules;

import org.jspecify.annotations.NullMarked;
