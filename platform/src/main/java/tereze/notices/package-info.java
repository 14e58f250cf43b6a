/// Notifications to people: a listener of the stream of acts, so no module calls it. Each module declares what follows
/// from its acts as a [tereze.api.NotificationSource]. The names of services come from the catalogue.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "access",
            "api",
            "keys",
            "law",
            "outbound",
            "people",
            "sessions",
            "catalogue"
        })
@NullMarked
package tereze.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
