/// Who may do what, for whom, on what ground; and what was seen.
@ApplicationModule(allowedDependencies = {"acts", "api", "law", "people", "agencies"})
@NullMarked
package tereze.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
