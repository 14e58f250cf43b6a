/// The composition root: the commands behind ./tereze, the server, the embedded database, the synthetic country.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: commit",
            "acts :: record",
            "acts :: table",
            "api",
            "law",
            "people",
            "addresses",
            "agencies",
            "access",
            "sessions",
            "exchange",
            "catalogue",
            "cases",
            "notices",
            "portal",
            "postgres",
            "residence"
        })
@NullMarked
package tereze.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
