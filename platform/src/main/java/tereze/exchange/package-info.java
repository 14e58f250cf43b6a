/// Agencies ask instead of the citizen: queries answered from the registers, each one an act. State bodies ask on a
/// legal
/// ground; private organisations ask the person.
@ApplicationModule(
        allowedDependencies = {"acts", "acts :: table", "api", "law", "people", "addresses", "agencies", "access"})
@NullMarked
package tereze.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
