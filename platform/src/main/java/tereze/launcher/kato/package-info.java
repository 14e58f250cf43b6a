/// Imports the official classifier of administrative and territorial objects (KATO) into the register of addresses.
@NullMarked
package tereze.launcher.kato;

import org.jspecify.annotations.NullMarked;
