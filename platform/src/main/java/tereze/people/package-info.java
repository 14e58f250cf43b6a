/// The base register of people: their identity, documents and relations.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api"})
@NullMarked
package tereze.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
