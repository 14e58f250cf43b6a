/// Acts of civil status: births. A registered birth gives a person in the register with an IIN, the relation to the
/// parents, a certificate, and a registration where the parents live.
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
            "documents",
            "cases"
        })
@NullMarked
package tereze.civil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
