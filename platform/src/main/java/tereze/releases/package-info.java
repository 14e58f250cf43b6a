/// The opening of services: from a draft through a rehearsal and two signatures to an announced second, and what was
/// ever open never goes away. Each step is an act.
@ApplicationModule(
        allowedDependencies = {"acts", "acts :: table", "access", "addresses", "agencies", "api", "catalogue", "law"})
@NullMarked
package tereze.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
