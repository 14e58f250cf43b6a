/// What tests of several modules stand on.
@NullMarked
package tereze.testing;

import org.jspecify.annotations.NullMarked;
