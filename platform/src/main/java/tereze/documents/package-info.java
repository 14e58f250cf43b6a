/// Documents for people, made from acts of the registers. Each has a code with which anybody can check whether it is
/// genuine and still valid. A listener of the stream: no module calls it to make a document.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "access", "api", "law", "people", "addresses"})
@NullMarked
package tereze.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
