/// How callers prove who they are: bearer tokens and sessions. What they may do is a matter of [tereze.access].
@ApplicationModule(allowedDependencies = {"acts", "api", "people"})
@NullMarked
package tereze.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
