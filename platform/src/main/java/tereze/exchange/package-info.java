/// Agencies ask here instead of asking the citizen. State bodies query the registers on a legal ground; private
/// organisations ask the person. Each query is an act.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "api",
            "keys",
            "law",
            "outbound",
            "people",
            "addresses",
            "agencies",
            "access"
        })
@NullMarked
package tereze.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
