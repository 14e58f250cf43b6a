/// Authentication: bearer tokens and sessions. Authorization is in [tereze.access].
@ApplicationModule(allowedDependencies = {"acts", "api", "keys", "people"})
@NullMarked
package tereze.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
