/// The web pages that belong to no service: layout, languages, sign-in, the catalogue. Other modules contain their own
/// pages, and share the layout by templates and texts.
@ApplicationModule(
        allowedDependencies = {
            "acts",
            "acts :: table",
            "api",
            "api :: words",
            "law",
            "people",
            "addresses",
            "agencies",
            "access",
            "sessions",
            "mandates",
            "catalogue",
            "cases",
            "notices",
            "releases"
        })
@NullMarked
package tereze.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
