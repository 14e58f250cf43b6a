/// The declared services: their definitions are read from files and checked at start-up.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api", "api :: words", "law", "agencies"})
@NullMarked
package tereze.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
