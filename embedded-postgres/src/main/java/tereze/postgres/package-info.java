/// A PostgreSQL of our own: its programs from a jar, its data in a folder, its life from start to stop.
/// Durable by default, reachable from this machine only, and by password only.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tereze.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
