/// Powers of attorney, and who may act for whom: a representative by a mandate, a parent for a young child.
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "access", "api", "law", "people"})
@NullMarked
package tereze.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
