@ApplicationModule(allowedDependencies = {})
@NullMarked
package planted.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
