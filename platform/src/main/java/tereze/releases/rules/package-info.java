/// The rules for releases.
@NullMarked
package tereze.releases.rules;

import org.jspecify.annotations.NullMarked;
