/// Payments as banks report them: a streaming reader of ISO 20022 statements, and the holes in their chains.
@ApplicationModule(allowedDependencies = {"law", "api"})
@NullMarked
package tereze.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
