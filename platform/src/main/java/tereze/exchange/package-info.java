/// Agencies ask instead of the citizen: queries answered from the registers, each one an act.
@ApplicationModule(allowedDependencies = {"acts", "api", "law", "people", "addresses", "agencies", "access"})
@NullMarked
package tereze.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
