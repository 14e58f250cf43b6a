/// The base register of agencies, their offices and service centres.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api"})
@NullMarked
package tereze.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
