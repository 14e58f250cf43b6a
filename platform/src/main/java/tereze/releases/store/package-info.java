/// The table of releases.
@NullMarked
package tereze.releases.store;

import org.jspecify.annotations.NullMarked;
