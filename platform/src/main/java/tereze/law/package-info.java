/// Acts of law, legal numbers with validity and source, the working calendar, and the computation of statutory terms.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
