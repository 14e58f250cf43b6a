/// The composition root: the commands behind ./tereze, and the server.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: commit",
            "acts :: record",
            "acts :: table",
            "api",
            "keys",
            "payments",
            "reconciliation",
            "reconciliation :: example",
            "law",
            "people",
            "addresses",
            "agencies",
            "access",
            "sessions",
            "exchange",
            "catalogue",
            "releases",
            "cases",
            "notices",
            "portal",
            "queue",
            "residence"
        })
@NullMarked
package tereze.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
