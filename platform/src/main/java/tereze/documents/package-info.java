/// What a person walks away with: papers that follow from acts of the registers, each with a code by which anybody can
/// tell whether it is genuine and still valid. A listener that follows the stream; nobody calls it to make one.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "access", "api", "law", "people", "addresses"})
@NullMarked
package tereze.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
