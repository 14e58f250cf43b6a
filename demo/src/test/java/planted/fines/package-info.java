@ApplicationModule(allowedDependencies = {})
@NullMarked
package planted.fines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
