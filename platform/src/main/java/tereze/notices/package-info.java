/// Messages to people: a listener that follows the stream of acts; nobody calls it.
@ApplicationModule(allowedDependencies = {"acts", "api", "law", "people", "addresses", "cases"})
@NullMarked
package tereze.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
