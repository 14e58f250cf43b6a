/// Messages to systems that others name: webhooks of organisations, push services of browsers. They go to public
/// addresses only.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
