/// Callers, their roles, and the record of who read whose data.
///
/// A controller takes a [tereze.access.Caller] as an argument. Code that shows a person's data to somebody else
/// records this first, by [tereze.access.Access#look] or by its own act that is a [tereze.access.DataAccess].
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api", "people", "agencies", "sessions"})
@NullMarked
package tereze.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
