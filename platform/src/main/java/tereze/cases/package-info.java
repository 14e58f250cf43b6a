/// The engine that runs declared services from application to outcome.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "api",
            "law",
            "people",
            "addresses",
            "access",
            "mandates",
            "catalogue"
        })
@NullMarked
package tereze.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
