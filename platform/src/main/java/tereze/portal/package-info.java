/// The shell of the web pages: layout, languages, signing in, the catalogue, and what stands on every page. The pages
/// of
/// a module are with that module; what they share is here, and reaches them by templates and texts.
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
            "sessions",
            "mandates",
            "catalogue",
            "cases",
            "notices"
        })
@NullMarked
package tereze.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
