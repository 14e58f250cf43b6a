/// The declared services: their definitions, read from files and checked before anything runs.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api", "law", "agencies"})
@NullMarked
package tereze.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
