/// The demonstration: synthetic people, sign-in without proof, and the commands that need them or the built-in
/// database. A ministry does not use it.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: commit",
            "acts :: record",
            "acts :: table",
            "addresses",
            "agencies",
            "api",
            "exchange",
            "launcher",
            "people",
            "portal",
            "postgres",
            "releases",
            "residence",
            "sessions"
        })
@NullMarked
package tereze.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
