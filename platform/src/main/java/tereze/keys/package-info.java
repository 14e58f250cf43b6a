/// The secret keys of an installation, which are in a file and never in the database.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
