/// The rules of the house as tests. Each rule is tried twice: on the product, which must keep it, and on a planted
/// breach, which it must find.
@NullMarked
package tereze.architecture;

import org.jspecify.annotations.NullMarked;
