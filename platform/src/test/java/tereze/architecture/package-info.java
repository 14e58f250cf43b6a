/// The rules of the project as tests. Each rule runs twice: on the product, which must follow it, and on a planted
/// breach, which it must find.
@NullMarked
package tereze.architecture;

import org.jspecify.annotations.NullMarked;
