/// The one door for writing and the one stream for listening: every change of state is an act.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
