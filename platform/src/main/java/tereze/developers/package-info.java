/// Pages for people who write programs against the API: the reference, made from the same description as
/// `/api/openapi.json`, guides with commands, the problems, the changes.
@ApplicationModule(allowedDependencies = {"acts", "api", "catalogue"})
@NullMarked
package tereze.developers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
