/// Identity cards and passports that services issue: the document in the register of people, and where and from which
/// day its holder collects it.
@ApplicationModule(
        allowedDependencies = {"acts", "acts :: table", "api", "law", "people", "addresses", "agencies", "cases"})
@NullMarked
package tereze.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
