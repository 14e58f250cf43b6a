/// The HTTP edge that every module's `web` package shares: problems in three languages, idempotency, limits.
@ApplicationModule(allowedDependencies = {"acts", "law"})
@NullMarked
package tereze.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
