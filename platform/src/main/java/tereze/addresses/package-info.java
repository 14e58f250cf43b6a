/// The base register of addresses: places, premises, their owners and their residents.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api", "api :: words", "law"})
@NullMarked
package tereze.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
