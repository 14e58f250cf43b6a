/// Garden plots of the city: who leases which plot, and until when.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "access", "api", "law", "cases"})
@NullMarked
package tereze.garden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
