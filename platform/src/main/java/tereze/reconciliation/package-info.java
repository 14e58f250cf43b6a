/// The past: which paid fines were handed to bailiffs, found from an agency's own files.
@ApplicationModule(allowedDependencies = {"acts", "law", "api", "api :: pdf", "payments"})
@NullMarked
package tereze.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
