/// Acts of law, legal numbers with validity and source, the working calendar, and statutory terms.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
