/// The built-in PostgreSQL: its programs come from a jar, and its data are in a folder. Commits are durable by
/// default. It can be reached from this machine only, with a password.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
