/// The only way to write, and the only event stream: every change of state is an act.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
