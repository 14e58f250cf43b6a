/// The checks before an opening that need only the catalogue, the law and the roles of officers.
@NullMarked
package tereze.releases.checks;

import org.jspecify.annotations.NullMarked;
