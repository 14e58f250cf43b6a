/// The other end of the gate: the events for which people queue, their admissions, the seals of the gate's rosters, and
/// how fast the line moves. The gate needs nothing of this to give people their places.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "api",
            "access",
            "agencies",
            "catalogue",
            "cases",
            "mandates",
            "people",
            "releases"
        })
@NullMarked
package tereze.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
