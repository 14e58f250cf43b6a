/// Notifications to people: a listener that follows the stream of acts; nobody calls it. What follows from an act its
/// own module says, by a [tereze.api.NotificationSource]. The catalogue tells the names of services.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "access", "api", "law", "people", "catalogue"})
@NullMarked
package tereze.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
