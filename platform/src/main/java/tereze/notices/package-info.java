/// Messages to people: a listener that follows the stream of acts; nobody calls it. It may know the catalogue, whose
/// names of services its messages bear.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "access",
            "api",
            "law",
            "people",
            "addresses",
            "catalogue",
            "cases",
            "exchange"
        })
@NullMarked
package tereze.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
