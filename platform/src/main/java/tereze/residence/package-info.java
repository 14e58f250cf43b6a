/// Registration of residence: the part that its declarations cannot express.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "api",
            "law",
            "people",
            "addresses",
            "agencies",
            "access",
            "mandates",
            "documents",
            "catalogue",
            "cases"
        })
@NullMarked
package tereze.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
