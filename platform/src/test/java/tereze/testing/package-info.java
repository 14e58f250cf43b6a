/// Support for the tests of several modules.
@NullMarked
package tereze.testing;

import org.jspecify.annotations.NullMarked;
