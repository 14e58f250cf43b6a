/// The base register of people: who somebody is, and whom they answer for.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api"})
@NullMarked
package tereze.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
