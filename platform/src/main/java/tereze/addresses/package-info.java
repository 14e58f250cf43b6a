/// The base register of addresses: the tree of places, who owns premises, who is registered there.
@ApplicationModule(allowedDependencies = {"acts", "api"})
@NullMarked
package tereze.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
